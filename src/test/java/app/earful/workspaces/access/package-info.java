@NullMarked
package app.earful.workspaces.access;

import org.jspecify.annotations.NullMarked;
