package it.sportellocertificati;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The browser of the tests: the one named by the environment variable {@code CHROMIUM}, or the one that Playwright fetches. Without a
 * sandbox, since tests may run as root, and without Chromium's own calls home.
 */
public final class Chromium implements AutoCloseable {

    /** For what a page shows in the end; the library's own five seconds are few where two tests share two cores. */
    private static final double PATIENCE_MILLIS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        String path = System.getenv("CHROMIUM");
        Playwright.CreateOptions options = new Playwright.CreateOptions();
        BrowserType.LaunchOptions launch = new BrowserType.LaunchOptions()
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        // Most of those who come here.
                        "--accept-lang=it-IT",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        if (path != null) {
            options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            launch.setExecutablePath(Path.of(path));
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(options);
        browser = playwright.chromium().launch(launch);
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
