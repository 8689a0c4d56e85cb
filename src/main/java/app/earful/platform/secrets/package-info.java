/** Secrets that are shown once and kept only as a hash, and seals that prove a text is ours. */
@NullMarked
package app.earful.platform.secrets;

import org.jspecify.annotations.NullMarked;
