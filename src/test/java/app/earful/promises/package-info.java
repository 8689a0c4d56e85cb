@NullMarked
package app.earful.promises;

import org.jspecify.annotations.NullMarked;
