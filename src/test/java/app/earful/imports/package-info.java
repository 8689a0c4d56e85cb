@NullMarked
package app.earful.imports;

import org.jspecify.annotations.NullMarked;
