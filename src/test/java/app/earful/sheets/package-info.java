@NullMarked
package app.earful.sheets;

import org.jspecify.annotations.NullMarked;
