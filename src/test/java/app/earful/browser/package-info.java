/** What a person does, in a real browser on the running application: one class a goal. */
@NullMarked
package app.earful.browser;

import org.jspecify.annotations.NullMarked;
