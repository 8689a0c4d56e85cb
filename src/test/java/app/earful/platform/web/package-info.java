@NullMarked
package app.earful.platform.web;

import org.jspecify.annotations.NullMarked;
