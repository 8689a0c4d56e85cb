/** What can be wrong with what was asked: one exception for each answer, and the faults of each field. */
@NullMarked
package app.earful.platform.problems;

import org.jspecify.annotations.NullMarked;
