/** Writing a conversation down and correcting it: the form, the API, and what is offered while it is typed. */
@NullMarked
package app.earful.conversations.entry;

import org.jspecify.annotations.NullMarked;
