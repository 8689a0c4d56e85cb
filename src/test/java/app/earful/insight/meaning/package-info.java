@NullMarked
package app.earful.insight.meaning;

import org.jspecify.annotations.NullMarked;
