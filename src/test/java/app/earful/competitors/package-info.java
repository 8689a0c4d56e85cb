@NullMarked
package app.earful.competitors;

import org.jspecify.annotations.NullMarked;
