/** The one way to the data: the connection, the workspace of a transaction, and migrations. */
@NullMarked
package app.earful.platform.database;

import org.jspecify.annotations.NullMarked;
