package app.earful.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody with a browser of their own. Leaving it fails the test if any page asked another host for anything, broke the
 * security policy or wrote an error to the console.
 */
public final class Visitor implements AutoCloseable {
    private final String address;
    private final Screen screen;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(String address, Screen screen, ColorScheme scheme) {
        this.address = address;
        this.screen = screen;
        this.context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setViewportSize(screen.width, screen.height)
                        .setHasTouch(screen == Screen.PHONE)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/Berlin"));
        context.setDefaultTimeout(15_000);
        context.onRequest(this::rememberStrangers);
        context.onResponse(response -> {
            if (response.status() >= 500
                    || (response.status() >= 400 && response.url().contains("/static/"))) {
                complaints.add(response.status() + " " + response.url());
            }
        });
        context.onConsoleMessage(this::rememberErrors);
        context.onWebError(error -> complaints.add(error.error()));
        this.page = context.newPage();
    }

    private void rememberStrangers(Request request) {
        if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
            complaints.add("asked a third party: " + request.url());
        }
    }

    /** An answer of 4xx and a network that is down are part of the journeys, and the browser logs them as errors. */
    private void rememberErrors(ConsoleMessage message) {
        if ("error".equals(message.type())
                && !message.text().contains("status of 4")
                && !message.text().contains("ERR_INTERNET_DISCONNECTED")) {
            complaints.add(message.text());
        }
    }

    public Page page() {
        return page;
    }

    public Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    public void signIn(String email, String password) {
        open("/sign-in");
        field("E-mail address").fill(email);
        field("Password").fill(password);
        press("Sign in");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    public void press(String button) {
        button(button).click();
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    public Locator radio(String name) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public void choose(String radio) {
        radio(radio).check();
    }

    public Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    public Locator heading(String words) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
    }

    /** On demand: {@code -Dearful.screenshots=true} keeps a picture below target/screenshots. */
    public void picture(String name) {
        pictureAs(name + "-" + screen.word());
    }

    void pictureAs(String file) {
        if (Boolean.getBoolean("earful.screenshots")) {
            var path = Path.of("target/screenshots", file + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(path).setFullPage(true));
        }
    }

    public BrowserContext context() {
        return context;
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }
}
