/** The people of a workspace: their roles, invitations, and leaving. */
@NullMarked
package app.earful.workspaces.members;

import org.jspecify.annotations.NullMarked;
