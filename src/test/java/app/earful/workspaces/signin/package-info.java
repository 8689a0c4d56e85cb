@NullMarked
package app.earful.workspaces.signin;

import org.jspecify.annotations.NullMarked;
