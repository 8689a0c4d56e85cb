@NullMarked
package app.earful.workspaces.me;

import org.jspecify.annotations.NullMarked;
