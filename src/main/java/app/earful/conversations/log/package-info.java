/** The log of all conversations, filtered and read page by page: a page, a file, a list of the API. */
@NullMarked
package app.earful.conversations.log;

import org.jspecify.annotations.NullMarked;
