/** The fields of customers and contacts: what there is to choose from, and what was typed or sent, checked alike. Uses customers. */
@NamedInterface("fields")
@NullMarked
package app.earful.customers.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
