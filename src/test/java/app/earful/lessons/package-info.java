@NullMarked
package app.earful.lessons;

import org.jspecify.annotations.NullMarked;
