@NullMarked
package app.earful.workspaces.apikeys;

import org.jspecify.annotations.NullMarked;
