/** Words of imported customers, learned afterwards so that a search forgives typing errors. Uses imports and their sets. */
@NullMarked
package app.earful.imports.words;

import org.jspecify.annotations.NullMarked;
