package it.sportellocertificati.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import it.sportellocertificati.Chromium;
import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.booking.citizen.CitizenIssue;
import it.sportellocertificati.booking.citizen.CitizenMessage;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.delivery.CitizenMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody at home, at a desk or at the counter, each with a browser of their own and a network address for the test. */
abstract class PortalInBrowser extends RunningApplication {

    private static final double PATIENCE = 60_000;

    private static Chromium chromium;

    private final List<BrowserContext> opened = new ArrayList<>();
    private Household home;

    @Autowired
    private CitizenIssue issue;

    @Autowired
    private CitizenMessages messages;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void moveIn() {
        home = new Household(address("/"));
    }

    @AfterEach
    void moveOut() {
        opened.forEach(BrowserContext::close);
        home.close();
    }

    Household home() {
        return home;
    }

    BrowserContext browser(Browser.NewContextOptions options) {
        BrowserContext context = chromium.browser()
                .newContext(options.setLocale(options.locale == null ? "it-IT" : options.locale)
                        // Without a script a page that scrolls softly never comes to rest.
                        .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        opened.add(context);
        return context;
    }

    PortalPage in(BrowserContext context) {
        return new PortalPage(context.newPage(), home);
    }

    PortalPage desktop() {
        return in(browser(new Browser.NewContextOptions().setViewportSize(1280, 900)));
    }

    PortalPage phone() {
        return in(browser(new Browser.NewContextOptions()
                .setViewportSize(375, 740)
                .setIsMobile(true)
                .setHasTouch(true)));
    }

    PortalPage withoutScript() {
        return in(browser(new Browser.NewContextOptions().setJavaScriptEnabled(false)));
    }

    PortalPage english() {
        return in(browser(new Browser.NewContextOptions().setLocale("en-GB")));
    }

    /** Signed in to the web applications as their log-in page does it. */
    PortalPage staff(String user) {
        BrowserContext context = browser(new Browser.NewContextOptions().setViewportSize(1280, 900));
        signIn(context, user);
        return in(context);
    }

    void signIn(BrowserContext context, String user) {
        APIRequestContext http = context.request();
        http.get(home.address("/camunda/app/welcome/default/").toString());
        String token = cookies(context).get("XSRF-TOKEN");
        int status = http.post(
                        home.address("/camunda/api/admin/auth/user/default/login/welcome")
                                .toString(),
                        RequestOptions.create()
                                .setHeader("X-XSRF-TOKEN", token)
                                .setForm(FormData.create().set("username", user).set("password", passwordOf(user))))
                .status();
        assertThat(status).as("signed in as " + user).isEqualTo(200);
    }

    static Map<String, String> cookies(BrowserContext context) {
        return context.cookies().stream()
                .collect(java.util.stream.Collectors.toMap(
                        (Cookie cookie) -> cookie.name, cookie -> cookie.value, (one, other) -> other));
    }

    /** What the Procura's clerk does until it can be collected. */
    void ready(String number, int pages) {
        ready(number, Map.of("CASELLARIO", pages));
    }

    /** @param pages of each certificate */
    void ready(String number, Map<String, Integer> pages) {
        BookingNumber booking = new BookingNumber(number);
        issue.decide(booking, "ISSUED", pages, null);
        issue.apply(booking);
    }

    /** What the Procura's clerk does who cannot issue it. */
    void decline(String number) {
        BookingNumber booking = new BookingNumber(number);
        issue.decide(booking, "DECLINED", null, "Identità da chiarire.");
        issue.apply(booking);
    }

    /** The news that it is ready, as the process tells it. */
    void tell(String number) {
        messages.send(new BookingNumber(number), CitizenMessage.READY);
    }
}
