@NullMarked
package app.earful.themes.pages;

import org.jspecify.annotations.NullMarked;
