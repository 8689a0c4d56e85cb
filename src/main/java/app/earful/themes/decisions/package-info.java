/** What people decide about themes: in force at once, bound for every later run, and undone in one step. */
@NamedInterface("decisions")
@NullMarked
package app.earful.themes.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
