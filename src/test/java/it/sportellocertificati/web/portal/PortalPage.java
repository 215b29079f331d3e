package it.sportellocertificati.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import it.sportellocertificati.booking.SampleRequests;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page of the portal in somebody's browser. */
final class PortalPage {

    /** Invented people, with names and addresses as long as real ones. */
    static final Map<String, String> ANNA = Map.of(
            "person.surname", "Esempio",
            "person.givenNames", "Anna",
            "person.birthDate", "31/05/1980",
            "person.birthPlace", "Lucca",
            "person.fiscalCode", SampleRequests.FISCAL_CODE,
            "person.residence", "Lucca");

    static final Map<String, String> OF_LONG_NAME = Map.of(
            "person.surname", "Degli Alberti Castelvecchio di Sottomonte",
            "person.givenNames", "Maria Antonietta Guglielmina Francesca",
            "person.birthDate", "31/05/1980",
            "person.birthPlace", "Lucca",
            "person.fiscalCode", "DGLMNT80E71E715I",
            "person.residence", "Viareggio");

    static final Map<String, String> DELEGATE_OF_LONG_NAME = Map.of(
            "other.surname", "Guinigi Magrini Bargagli Petrucci",
            "other.givenNames", "Uguccione Lanfranco Diotallevi",
            "other.birthDate", "03/09/1958",
            "other.birthPlace", "Viareggio",
            "other.fiscalCode", "GNGGCN58P03L833I");

    private static final int NARROW = 320;

    /** Where pictures of every state are kept for people to look at, when a run names a directory. */
    private static final String PICTURES = System.getProperty("portal.pictures");

    private final Page page;
    private final Household home;

    PortalPage(Page page, Household home) {
        this.page = page;
        this.home = home;
    }

    Page page() {
        return page;
    }

    /** Status of the answer. */
    int open(String path) {
        return page.navigate(home.address(path).toString()).status();
    }

    String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    PortalPage choose(String... certificates) {
        for (String certificate : certificates) {
            page.locator("#certificates-" + certificate).check();
        }
        return this;
    }

    PortalPage fill(Map<String, String> fields) {
        new LinkedHashMap<>(fields).forEach(this::fill);
        return this;
    }

    PortalPage fill(String field, String text) {
        page.locator("[name='" + field + "']").fill(text);
        return this;
    }

    String value(String field) {
        return page.locator("[name='" + field + "']").inputValue();
    }

    /** Presses the main button of the page's form. */
    void send() {
        page.locator("main form:not([action$=tieni]) .actions button[type=submit]")
                .first()
                .click();
    }

    /** From the empty form to the number. */
    String book(Map<String, String> more) {
        open("/prenota/dati");
        choose("CASELLARIO").fill(ANNA).fill(more);
        return bookWhatIsTyped();
    }

    String bookWhatIsTyped() {
        send();
        assertThat(path()).as("%s", main()).isEqualTo("/prenota/riepilogo");
        page.locator("#privacyRead").check();
        send();
        assertThat(path()).isEqualTo("/prenota/fatto");
        return number();
    }

    String number() {
        return page.locator("[data-number]").textContent();
    }

    String code() {
        return page.locator("[data-code]").textContent();
    }

    void ask(String number, String surname, String birthDate) {
        open("/stato");
        fill("number", number).fill("surname", surname).fill("birthDate", birthDate);
        send();
    }

    /** The error summary, line by line, as links. */
    List<String> faults() {
        return page.locator(".summary-of-errors a").allTextContents();
    }

    String main() {
        return page.locator("main").innerText();
    }

    /** No violation of axe's rules, and no sideways scrolling at 320 pixels, which is a 1280 pixel window at 400 % as well. */
    void hasNoBarrier(String state) {
        // A press returns when the answer has begun to come.
        page.waitForLoadState();
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(state).isEmpty();
        ViewportSize before = page.viewportSize();
        picture(state, before.width);
        moreWidths(state);
        page.setViewportSize(NARROW, 640);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(state + ": no sideways scrolling")
                .isEqualTo(NARROW);
        picture(state, NARROW);
        page.setViewportSize(before.width, before.height);
    }

    private void moreWidths(String state) {
        for (int width : PICTURES == null ? new int[0] : new int[] {1440, 1024, 360}) {
            page.setViewportSize(width, 900);
            picture(state, width);
        }
    }

    private void picture(String state, int width) {
        if (PICTURES != null) {
            String name = state.replaceAll("[^\\p{Alnum}]+", "-") + "-" + width + ".png";
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(PICTURES).resolve(name)));
        }
    }
}
