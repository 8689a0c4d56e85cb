/** One customer on a page and in the API: to read, write down, change and erase. Uses all of customers. */
@NullMarked
package app.earful.customers.pages;

import org.jspecify.annotations.NullMarked;
