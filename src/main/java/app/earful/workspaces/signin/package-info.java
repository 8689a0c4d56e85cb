/** Signing in and out: passwords, sessions, links for a new password, and slowing down whoever guesses. */
@NullMarked
package app.earful.workspaces.signin;

import org.jspecify.annotations.NullMarked;
