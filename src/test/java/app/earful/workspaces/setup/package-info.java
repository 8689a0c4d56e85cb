@NullMarked
package app.earful.workspaces.setup;

import org.jspecify.annotations.NullMarked;
