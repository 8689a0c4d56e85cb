@NullMarked
package app.earful.search.index;

import org.jspecify.annotations.NullMarked;
