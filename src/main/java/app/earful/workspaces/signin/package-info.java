/** Signing in: the form, the choice among several workspaces, and the way back from the sample one. */
@NullMarked
package app.earful.workspaces.signin;

import org.jspecify.annotations.NullMarked;
