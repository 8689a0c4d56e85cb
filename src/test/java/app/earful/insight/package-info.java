@NullMarked
package app.earful.insight;

import org.jspecify.annotations.NullMarked;
