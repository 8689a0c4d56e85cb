@NullMarked
package app.earful.standards;

import org.jspecify.annotations.NullMarked;
