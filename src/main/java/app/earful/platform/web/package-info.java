/** What every page and every answer has in common. */
@NullMarked
package app.earful.platform.web;

import org.jspecify.annotations.NullMarked;
