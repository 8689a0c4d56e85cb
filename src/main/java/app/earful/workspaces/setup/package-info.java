/** The first visit, in the browser and on the command line. */
@NullMarked
package app.earful.workspaces.setup;

import org.jspecify.annotations.NullMarked;
