/** Sessions: begun when somebody signs in, kept in the database, listed and ended by their member. */
@NullMarked
package app.earful.workspaces.sessions;

import org.jspecify.annotations.NullMarked;
