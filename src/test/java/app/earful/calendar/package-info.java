@NullMarked
package app.earful.calendar;

import org.jspecify.annotations.NullMarked;
