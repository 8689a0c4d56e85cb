@NullMarked
package app.earful.dots;

import org.jspecify.annotations.NullMarked;
