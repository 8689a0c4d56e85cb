@NullMarked
package app.earful.opportunities;

import org.jspecify.annotations.NullMarked;
