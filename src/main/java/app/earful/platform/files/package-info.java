/** Lists that leave as files: for a spreadsheet, and for programs. */
@NullMarked
package app.earful.platform.files;

import org.jspecify.annotations.NullMarked;
