@NullMarked
package app.earful.today;

import org.jspecify.annotations.NullMarked;
