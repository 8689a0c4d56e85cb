/** The people at a customer, and the phones and mails they are reached by. Uses customers and their fields. */
@NamedInterface("contacts")
@NullMarked
package app.earful.customers.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
