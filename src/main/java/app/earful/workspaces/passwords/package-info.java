/** Passwords: what makes one good enough, how they are kept and changed, and how whoever guesses them is slowed down. */
@NullMarked
package app.earful.workspaces.passwords;

import org.jspecify.annotations.NullMarked;
