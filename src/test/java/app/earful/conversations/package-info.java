@NullMarked
package app.earful.conversations;

import org.jspecify.annotations.NullMarked;
