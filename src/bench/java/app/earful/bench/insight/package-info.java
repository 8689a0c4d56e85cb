/** How well and how fast the engine finds what texts say, on public texts with labels. */
@NullMarked
package app.earful.bench.insight;

import org.jspecify.annotations.NullMarked;
