/** Makes up Hallam & Pike: their customers, a year of talks and every word said, from a seed; it stores nothing. */
@NullMarked
package app.earful.samples.fiction;

import org.jspecify.annotations.NullMarked;
