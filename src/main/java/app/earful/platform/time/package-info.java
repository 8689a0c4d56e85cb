/** What time it is. */
@NullMarked
package app.earful.platform.time;

import org.jspecify.annotations.NullMarked;
