/** Dots that the program keeps by itself out of what customers write, where an owner wants it. */
@NullMarked
package app.earful.conversations.keeping;

import org.jspecify.annotations.NullMarked;
