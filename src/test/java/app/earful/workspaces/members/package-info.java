@NullMarked
package app.earful.workspaces.members;

import org.jspecify.annotations.NullMarked;
