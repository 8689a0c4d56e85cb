@NullMarked
package app.earful.faults;

import org.jspecify.annotations.NullMarked;
