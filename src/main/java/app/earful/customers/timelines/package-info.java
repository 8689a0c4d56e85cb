/** What was said, done and is promised to one customer, in the order it happened. Uses nothing of ours but tables. */
@NullMarked
package app.earful.customers.timelines;

import org.jspecify.annotations.NullMarked;
