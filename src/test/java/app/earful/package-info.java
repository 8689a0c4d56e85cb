@NullMarked
package app.earful;

import org.jspecify.annotations.NullMarked;
