@NullMarked
package app.earful.workspaces;

import org.jspecify.annotations.NullMarked;
