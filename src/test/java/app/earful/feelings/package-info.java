@NullMarked
package app.earful.feelings;

import org.jspecify.annotations.NullMarked;
