/** Lists that are read page by page: what narrows one, how it stands in an address, where the next page begins. */
@NullMarked
package app.earful.platform.lists;

import org.jspecify.annotations.NullMarked;
