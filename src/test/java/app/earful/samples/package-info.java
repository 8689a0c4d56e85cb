@NullMarked
package app.earful.samples;

import org.jspecify.annotations.NullMarked;
