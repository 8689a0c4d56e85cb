@NullMarked
package app.earful.insight.regrouping;

import org.jspecify.annotations.NullMarked;
