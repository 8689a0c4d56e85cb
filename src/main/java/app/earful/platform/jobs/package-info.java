/** The one mechanism for "later": a task inserted in the transaction that causes it. */
@NullMarked
package app.earful.platform.jobs;

import org.jspecify.annotations.NullMarked;
