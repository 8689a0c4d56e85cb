/** A member's own settings. */
@NullMarked
package app.earful.workspaces.me;

import org.jspecify.annotations.NullMarked;
