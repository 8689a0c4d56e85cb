@NullMarked
package app.earful.themes;

import org.jspecify.annotations.NullMarked;
