/** API keys: programs act for the member who made the key. */
@NullMarked
package app.earful.workspaces.apikeys;

import org.jspecify.annotations.NullMarked;
