/** PostgreSQL's programs on this machine: unpacked, run, and as which user; and the folder of their files. */
@NullMarked
package app.earful.platform.postgres.installation;

import org.jspecify.annotations.NullMarked;
