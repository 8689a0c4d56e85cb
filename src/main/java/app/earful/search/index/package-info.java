/** The index of one workspace, in Lucene: what is written into it and how it is asked. Knows nothing of Spring or SQL. */
@NullMarked
package app.earful.search.index;

import org.jspecify.annotations.NullMarked;
