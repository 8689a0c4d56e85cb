/** One conversation with all that was changed of it since it was written down. */
@NullMarked
package app.earful.conversations.history;

import org.jspecify.annotations.NullMarked;
