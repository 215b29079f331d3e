package it.sportellocertificati.web.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import it.sportellocertificati.booking.citizen.CitizenBooking;
import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenPage;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.delivery.CitizenPapers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The Camera's clerk books for a citizen who stands at the desk. */
class DeskBookingIT extends PortalInBrowser {

    private static final double A_MINUTE = 60;

    /** What a clerk thinks before a field or a page, by the keystroke-level model. */
    private static final double SECONDS_A_THOUGHT = 1.35;

    private static final int FIELDS = 10;

    @Autowired
    private CitizenBookings bookings;

    @Autowired
    private PageFacts facts;

    @Autowired
    private ThymeleafViewResolver views;

    @Autowired
    private MessageSource messages;

    @Test
    void booksWithOnePageOfTypingAndOneSummaryInLessThanAMinute() {
        PortalPage clerk = staff("camera.lucca");
        Page page = clerk.page();
        clerk.open("/prenota/dati");
        List<String> pages = new ArrayList<>(List.of("/prenota/dati"));
        page.onResponse(answer -> pages.addAll(shown(answer)));
        KeyPresses keys = new KeyPresses(page);

        keys.standAt("certificates-CASELLARIO");
        keys.press("Space").press("Tab").press("Space");
        keys.tabTo("person.surname")
                .type("Esempio")
                .press("Tab")
                .type("Anna")
                .press("Tab")
                .type("31051980");
        keys.press("Tab")
                .type("lucca")
                .press("Tab")
                .type("smpnna80e71e715a")
                .press("Tab")
                .type("lucca");
        keys.tabTo("telephone").type("0583000000").press("Enter");
        page.waitForURL("**/prenota/riepilogo");
        keys.standAt("privacyRead");
        keys.press("Space").press("Enter");
        page.waitForURL("**/prenota/fatto");

        assertThat(clerk.number()).startsWith("LU");
        assertThat(clerk.main()).contains("39,84 euro");
        assertThat(pages).containsExactly("/prenota/dati", "/prenota/riepilogo", "/prenota/fatto");
        double seconds = keys.seconds() + FIELDS * SECONDS_A_THOUGHT;
        // docs/benchmarks.md says what this printed.
        System.out.printf(
                Locale.ROOT,
                "One citizen at the desk: %d key presses on one page of typing and one summary, %.0f s by the keystroke-level model%n",
                keys.count(),
                seconds);
        assertThat(keys.count()).isLessThan(110);
        assertThat(seconds).isLessThan(A_MINUTE);
    }

    private static List<String> shown(Response answer) {
        return "document".equals(answer.request().resourceType()) && answer.status() == 200
                ? List.of(answer.url().replaceFirst("^https?://[^/]+", ""))
                : List.of();
    }

    /** The list of places answers late: what stands in it belongs to an earlier text, and a quick Tab leaves what was typed. */
    @Test
    void tabChoosesNothingFromAListThatAnswersAnEarlierText() {
        PortalPage clerk = staff("camera.lucca");
        Page page = clerk.page();
        clerk.open("/prenota/dati");
        Locator place = page.locator("[id='person.birthPlace']");
        place.focus();
        page.keyboard().type("via");
        page.locator("ul:not([hidden]) > [role=option][aria-selected=true]").waitFor();
        List<Route> late = new ArrayList<>();
        page.route("**/prenota/luoghi", late::add);

        page.keyboard().type("reggio calabria");
        page.keyboard().press("Tab");

        assertThat(place.inputValue()).isEqualTo("viareggio calabria");
        assertThat(page.evaluate("document.activeElement.name"))
                .as("the next field, not the list that closes")
                .isEqualTo("person.fiscalCode");
        late.forEach(Route::resume);
        page.unroute("**/prenota/luoghi");
        place.focus();
        page.keyboard().press("End");
        page.keyboard().press("Shift+Home");
        page.keyboard().type("viareg");
        page.locator("ul:not([hidden]) > [role=option][aria-selected=true]").waitFor();
        page.keyboard().press("Tab");
        assertThat(place.inputValue()).as("the list that answers").isEqualTo("VIAREGGIO (LU)");
    }

    @Test
    void nothingOfOneCitizenStandsInTheNextBooking() {
        PortalPage clerk = staff("camera.lucca");
        clerk.book(Map.of());
        clerk.page().getByText("Prossima prenotazione").click();

        assertThat(clerk.path()).isEqualTo("/prenota/dati");
        assertThat(clerk.value("person.surname")).isEmpty();
        assertThat(clerk.page()
                        .locator("form#dati input[type=text]:not([autocomplete=off])")
                        .count())
                .isZero();
    }

    @Test
    void writesInTheCitizensLanguageAndSpeaksTheClerks() {
        PortalPage clerk = staff("camera.lucca");
        clerk.open("/prenota/dati?lang=it");
        clerk.choose("CASELLARIO").fill(PortalPage.ANNA).fill("email", "anna.english@posta.example");
        assertThat(clerk.value("language")).isEqualTo("it");
        clerk.page().locator("#language").selectOption("en");
        clerk.send();
        assertThat(clerk.page().locator("dl.facts").innerText()).contains("Lingua di messaggi e fogli", "English");
        clerk.page().getByText("Correggi i dati").first().click();
        assertThat(clerk.value("language")).as("what was chosen stays").isEqualTo("en");
        String number = clerk.bookWhatIsTyped();

        assertThat(clerk.page().locator("html").getAttribute("lang")).isEqualTo("it");
        assertThat(languageOf(number)).isEqualTo("en");
        clerk.page().getByText("Prossima prenotazione").click();
        assertThat(clerk.value("language")).as("the next citizen").isEqualTo("it");
        assertThat(clerk.page().locator("html").getAttribute("lang")).isEqualTo("it");

        clerk.open("/prenota/dati?lang=en");
        clerk.choose("CASELLARIO").fill(PortalPage.ANNA);
        assertThat(languageOf(clerk.bookWhatIsTyped()))
                .as("a clerk who reads English books for an Italian")
                .isEqualTo("it");
        PortalPage citizen = english();
        citizen.open("/prenota/dati");
        assertThat(citizen.page().locator("#language").count()).isZero();
        assertThat(languageOf(citizen.book(Map.of()))).isEqualTo("en");
    }

    private String languageOf(String number) {
        return Objects.requireNonNull(bookings.get(new BookingNumber(number)).particulars())
                .language();
    }

    @Test
    void leavesNothingTypedToWhoeverComesAfterItsSession() {
        PortalPage clerk = staff("camera.lucca");
        BrowserContext browser = clerk.page().context();
        clerk.open("/prenota/dati");
        clerk.choose("CASELLARIO").fill(PortalPage.ANNA);
        clerk.send();
        assertThat(clerk.main()).contains("Esempio Anna");
        List<Cookie> signedOut = browser.cookies().stream()
                .filter(cookie -> !"JSESSIONID".equals(cookie.name))
                .toList();
        browser.clearCookies();
        browser.addCookies(signedOut);

        clerk.open("/prenota/riepilogo");
        assertThat(clerk.path()).isEqualTo("/prenota/dati");
        assertThat(clerk.value("person.surname")).isEmpty();
        signIn(browser, "camera.lucca");
        clerk.open("/prenota/dati");
        assertThat(clerk.value("person.surname")).isEmpty();
    }

    @Test
    void printsThePapersOfTodaysBookingsAndOnlyThoseOfItsDesk() {
        PortalPage lucca = staff("camera.lucca");
        String number = lucca.book(Map.of("person.givenNames", "Anna"));
        lucca.open("/fogli");
        assertThat(lucca.main()).contains(number, "Esempio Anna");
        lucca.hasNoBarrier("papers of the desk");
        String other = lucca.book(Map.of());
        findsOneOfToday(lucca, number, other);
        assertThat(status(lucca, number, "foglio")).isEqualTo(200);
        assertThat(status(lucca, number, "richiesta")).isEqualTo(200);
        assertThat(status(lucca, number, "delega")).isEqualTo(404);

        PortalPage viareggio = staff("camera.viareggio");
        viareggio.open("/fogli?number=" + number);
        assertThat(viareggio.main()).doesNotContain("Esempio Anna").contains("Nessuna prenotazione di oggi");
        viareggio.open("/fogli");
        assertThat(viareggio.main()).doesNotContain(number);
        assertThat(status(viareggio, number, "foglio")).isEqualTo(404);
        assertThat(desktop().open("/fogli")).isEqualTo(401);
    }

    private static void findsOneOfToday(PortalPage desk, String number, String other) {
        desk.open("/fogli");
        desk.fill("number", " " + number.toLowerCase(Locale.ROOT) + " ");
        desk.page().locator("#number").press("Enter");
        assertThat(desk.main()).contains(number).doesNotContain(other);
        desk.fill("number", "LU26-12");
        desk.page().locator("#number").press("Enter");
        assertThat(desk.faults())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("Numero della prenotazione: "));
        assertThat(desk.value("number")).isEqualTo("LU26-12");
        assertThat(desk.main()).as("what was wrong hides nothing").contains(number, other);
        desk.hasNoBarrier("papers of the desk, wrong number");
    }

    /** Fifty-one bookings would stand in the way of every other test: the list is a played one, the page is the real one. */
    @Test
    void saysThatOnlyTheLatestOfTodaysPapersAreListed() throws Exception {
        CitizenBookings many = mock(CitizenBookings.class);
        List<CitizenBooking> latest = Collections.nCopies(50, mock(CitizenBooking.class));
        when(many.search(any())).thenReturn(new CitizenPage(latest, 51, 0, 50), new CitizenPage(latest, 50, 0, 50));
        MockMvc page = MockMvcBuilders.standaloneSetup(
                        new DeskPapers(many, mock(CitizenPapers.class), messages, Clock.systemUTC()))
                .setControllerAdvice(facts)
                .setViewResolvers((name, language) -> views.resolveViewName(name, language))
                .setLocaleResolver(new FixedLocaleResolver(Locale.ITALIAN))
                .build();

        String words = "Si vedono le ultime 50: per le altre serve il numero.";
        page.perform(get("/fogli")).andExpect(content().string(containsString(words)));
        page.perform(get("/fogli")).andExpect(content().string(not(containsString(words))));
    }

    @Test
    void callsThoseWhoGaveNoAddress() {
        PortalPage clerk = staff("camera.viareggio");
        clerk.open("/prenota/dati");
        clerk.choose("CASELLARIO").fill(PortalPage.OF_LONG_NAME).fill("telephone", "0584 000000");
        String number = clerk.bookWhatIsTyped();
        assertThat(clerk.main()).contains("Lo sportello ti telefona");
        ready(number, 1);
        tell(number);
        clerk.open("/telefonate");
        assertThat(clerk.main()).contains(number, "0584000000", "È pronto");
        clerk.hasNoBarrier("call list");

        clerk.page()
                .locator("tr", new Page.LocatorOptions().setHasText(number))
                .getByText("Nessuna risposta")
                .click();
        assertThat(clerk.main()).as("who did not answer is called again").contains(number);
        clerk.page()
                .locator("tr", new Page.LocatorOptions().setHasText(number))
                .getByText("Avvisato")
                .focus();
        clerk.page().keyboard().press("Enter");
        clerk.page().getByText(number).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(clerk.main()).doesNotContain(number);
        clerk.hasNoBarrier("call list, done");
    }

    private int status(PortalPage clerk, String number, String paper) {
        return clerk.page()
                .request()
                .get(home().address("/fogli/" + number + "/" + paper + ".pdf").toString())
                .status();
    }
}
