@NullMarked
package app.earful.search;

import org.jspecify.annotations.NullMarked;
