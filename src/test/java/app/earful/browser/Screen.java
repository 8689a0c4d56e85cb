package app.earful.browser;

import java.util.Locale;

/** The two widths every page must be good at. */
public enum Screen {
    PHONE(360, 740),
    DESKTOP(1200, 900);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
