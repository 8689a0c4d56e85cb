@NullMarked
package app.earful.customers;

import org.jspecify.annotations.NullMarked;
