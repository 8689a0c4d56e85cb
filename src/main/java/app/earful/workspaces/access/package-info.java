/** Who may call what: the filters, the headers and the decision before each route. */
@NullMarked
package app.earful.workspaces.access;

import org.jspecify.annotations.NullMarked;
