/** The command line, for everything that is not the running application. */
@NullMarked
package app.earful.platform.commands;

import org.jspecify.annotations.NullMarked;
