/** Customers in lists: filtered, sorted, searched, as a file, and many changed at once. Uses customers and their fields. */
@NamedInterface("lists")
@NullMarked
package app.earful.customers.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
