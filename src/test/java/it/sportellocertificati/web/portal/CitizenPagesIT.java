package it.sportellocertificati.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import it.sportellocertificati.booking.citizen.Promise;
import it.sportellocertificati.common.BookingNumber;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** A citizen at home reads, books, follows and cancels: at a desk's width, on a telephone, and without a script. */
class CitizenPagesIT extends PortalInBrowser {

    private static final Pattern NUMBER = Pattern.compile("LU\\d\\d-\\d{4}-\\d{4}");

    @Autowired
    private Conversations conversations;

    /** What people come with. */
    enum Device {
        DESKTOP,
        PHONE,
        WITHOUT_SCRIPT
    }

    private PortalPage with(Device device) {
        return switch (device) {
            case DESKTOP -> desktop();
            case PHONE -> phone();
            case WITHOUT_SCRIPT -> withoutScript();
        };
    }

    @ParameterizedTest
    @EnumSource
    void booksFollowsAndCancels(Device device) {
        PortalPage citizen = with(device);
        citizen.open("/");
        link(citizen, "Prenotare un certificato").first().click();
        assertThat(citizen.main())
                .contains("19,92 euro", "23,84 euro", "9:00", "entro le 10:00", "documento di identità");
        link(citizen, "Comincia la prenotazione").first().click();

        citizen.choose("CASELLARIO", "VISURA").fill(PortalPage.ANNA);
        citizen.send();
        assertThat(citizen.main())
                .contains("19,92 euro", "SMPNNA80E71E715A", "art. 24 DPR 313/2002", "art. 33 DPR 313/2002")
                .doesNotContain("[hidden]", "{0}");
        citizen.page().locator("#privacyRead").check();
        citizen.send();

        String number = citizen.number();
        String code = citizen.code();
        assertThat(number).matches(NUMBER);
        assertThat(code).hasSize(8);
        link(citizen, "Segui la prenotazione").click();
        citizen.fill("number", number).fill("surname", "ESEMPIO").fill("birthDate", "31.5.1980");
        citizen.send();
        assertThat(citizen.main())
                .contains("In preparazione", "Richiesta registrata", "Pronta per il ritiro", "via dell’Esempio 1")
                .doesNotContain("Esempio Anna", "nulla risulta");
        link(citizen, "Segui un’altra prenotazione").click();
        for (String field : List.of("number", "surname", "birthDate")) {
            assertThat(citizen.value(field)).as(field).isEmpty();
        }
        citizen.open("/stato/esito");
        assertThat(citizen.path()).as("the answer is nobody else's").isEqualTo("/stato");
        citizen.ask(number, "Esempio", "31/05/1980");

        link(citizen, "Annulla con il codice del foglio").click();
        citizen.fill("number", number).fill("code", code.toLowerCase());
        citizen.send();
        assertThat(citizen.main()).contains("La prenotazione è annullata");
        citizen.ask(number, "Esempio", "31/05/1980");
        assertThat(citizen.main()).contains("Annullata").doesNotContain("Che cosa portare");
    }

    @Test
    void namesEveryWrongFieldOnTopAndBesideItAndLosesNothing() {
        PortalPage citizen = desktop();
        citizen.open("/prenota/dati");
        Map<String, String> typed = Map.of(
                "person.surname", "Degli Alberti Castelvecchio",
                "person.birthDate", "31/02/1980",
                "person.birthPlace", "Castelnuovo dei Gatti",
                "person.fiscalCode", "SMPNNA80E71E715Z",
                "email", "anna.esempio(at)posta.example",
                "telephone", "0583");
        citizen.fill(typed);
        citizen.page().locator("#urgent").check();
        citizen.page().locator("#abroad").check();
        citizen.send();

        assertThat(citizen.page().title()).startsWith("Errore:");
        assertThat(citizen.faults())
                .hasSizeGreaterThanOrEqualTo(8)
                .anyMatch(line -> line.startsWith("Certificati: "))
                .anyMatch(line -> line.startsWith("Nome: "))
                .anyMatch(line -> line.startsWith("Data di nascita: "))
                .anyMatch(line -> line.startsWith("Luogo di nascita: "))
                .anyMatch(line -> line.startsWith("Codice fiscale: "))
                .anyMatch(line -> line.startsWith("Posta elettronica: "))
                .anyMatch(line -> line.startsWith("Telefono: "))
                .anyMatch(line -> line.startsWith("Urgenza: "));
        typed.forEach(
                (field, text) -> assertThat(citizen.value(field)).as(field).isEqualTo(text));
        assertThat(citizen.page().locator("#urgent").isChecked()).isTrue();
        assertThat(citizen.page().evaluate("document.activeElement.className")).isEqualTo("summary-of-errors");
        everyFaultLeadsToAFieldThatSaysTheSame(citizen);
    }

    private static void everyFaultLeadsToAFieldThatSaysTheSame(PortalPage citizen) {
        for (Locator line : citizen.page().locator(".summary-of-errors a").all()) {
            String id = line.getAttribute("href").substring(1);
            Locator field = citizen.page().locator("[id='" + id + "']");
            assertThat(field.count()).as(id).isEqualTo(1);
            line.click();
            assertThat(citizen.page().evaluate("document.activeElement.id")).isEqualTo(id);
            String beside = (String) field.evaluate("""
                    field => (field.getAttribute('aria-describedby') || '').split(/\\s+/).filter(id => id.endsWith('-wrong'))
                      .map(id => document.getElementById(id).textContent).join('')""");
            assertThat(beside).as(id).isNotBlank();
            assertThat(line.textContent()).endsWith(beside);
        }
    }

    @Test
    void enterInAFieldGoesOnAndDoesNotChangeTheLanguage() {
        PortalPage citizen = desktop();
        citizen.open("/prenota/dati");
        citizen.choose("CASELLARIO").fill(PortalPage.ANNA);
        citizen.page().locator("[name='person.fiscalCode']").press("Enter");

        assertThat(citizen.path()).isEqualTo("/prenota/riepilogo");
        assertThat(citizen.page().locator("html").getAttribute("lang")).isEqualTo("it");
    }

    @Test
    void changesTheLanguageInTheMiddleOfTypingWithoutLoss() {
        PortalPage citizen = desktop();
        citizen.open("/prenota/dati");
        citizen.choose("CASELLARIO").fill("person.surname", "D’Esempio");
        citizen.page().locator(".languages button[lang=en]").click();

        assertThat(citizen.page().locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(citizen.value("person.surname")).isEqualTo("D’Esempio");
        assertThat(citizen.page().locator("#certificates-CASELLARIO").isChecked())
                .isTrue();
    }

    @Test
    void tellsThePriceAndTheLawOfAnExemptUseWhileItIsChosen() {
        PortalPage citizen = desktop();
        citizen.open("/prenota/dati");
        citizen.choose("CASELLARIO");
        PlaywrightAssertions.assertThat(citizen.page().locator("#prezzo-totale"))
                .hasText("19,92 euro");
        citizen.page().locator("#use").selectOption("SPORT_ASSOCIATION");
        PlaywrightAssertions.assertThat(citizen.page().locator("#prezzo-totale"))
                .hasText("3,92 euro");

        assertThat(citizen.page().locator(".basis:visible").allInnerTexts())
                .singleElement()
                .satisfies(words -> assertThat(words).contains("27-bis", "si pagano i diritti", "Da portare"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP", "WITHOUT_SCRIPT"})
    void takesAwayWhatWasTyped(Device device) {
        PortalPage citizen = with(device);
        citizen.open("/prenota/dati");
        Locator clear = citizen.page().getByText("Svuota il modulo");
        assertThat(clear.isVisible()).as("nothing is typed").isFalse();
        citizen.choose("CASELLARIO").fill("person.surname", "Esempio");
        if (device == Device.WITHOUT_SCRIPT) {
            citizen.send();
        }
        clear.click();

        assertThat(citizen.path()).isEqualTo("/prenota/dati");
        assertThat(citizen.value("person.surname")).isEmpty();
        assertThat(citizen.page().locator("#certificates-CASELLARIO").isChecked())
                .isFalse();
        assertThat(clear.isVisible()).isFalse();
        assertThat(citizen.faults()).isEmpty();
    }

    @Test
    void withoutAScriptThePriceIsAButtonAway() {
        PortalPage citizen = withoutScript();
        citizen.open("/prenota/dati");
        citizen.choose("CASELLARIO", "CARICHI_PENDENTI").fill("person.surname", "Esempio");
        citizen.page().getByText("Aggiorna il prezzo").click();

        assertThat(citizen.page().locator("#prezzo-totale").textContent()).isEqualTo("39,84 euro");
        assertThat(citizen.value("person.surname")).isEqualTo("Esempio");
        assertThat(citizen.faults()).isEmpty();
    }

    @Test
    void printsSheetRequestAndDelegationForADelegate() {
        PortalPage citizen = desktop();
        citizen.open("/prenota/dati");
        citizen.choose("CASELLARIO").fill(PortalPage.ANNA);
        citizen.page().locator("#applicant-DELEGATE").check();
        citizen.fill(Map.of(
                "other.surname", "Rossi",
                "other.givenNames", "Mario",
                "other.birthDate", "01011980",
                "other.birthPlace", "Roma",
                "other.fiscalCode", "RSSMRA80A01H501U"));
        String number = citizen.bookWhatIsTyped();

        for (String paper : List.of("foglio", "richiesta", "delega")) {
            var answer = citizen.page()
                    .request()
                    .get(home().address("/prenota/fatto/" + paper + ".pdf").toString());
            assertThat(answer.status()).as(paper).isEqualTo(200);
            assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
            assertThat(answer.headers().get("content-disposition")).contains("inline", number);
            assertThat(answer.body()).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        assertThat(citizen.page().locator(".papers a").count()).isEqualTo(3);
    }

    @Test
    void givesNoPapersToWhoeverBookedNothing() {
        assertThat(desktop().open("/prenota/fatto/foglio.pdf")).isEqualTo(404);
    }

    @Test
    void booksOnceHoweverOftenItIsPressedReloadedOrGoneBackTo() {
        PortalPage citizen = desktop();
        String number = citizen.book(Map.of());
        citizen.page().reload();
        assertThat(citizen.number()).isEqualTo(number);
        citizen.page().goBack();
        assertThat(citizen.number()).isEqualTo(number);
    }

    /** Played from the summary's memory, since nobody waits for ten o'clock. */
    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void saysWhatChangedSinceTheSummaryAndBooksOnTheNextPress(String language) {
        PortalPage citizen = desktop();
        citizen.open("/prenota/dati?lang=" + language);
        citizen.choose("CASELLARIO").fill(PortalPage.ANNA);
        citizen.send();
        LocalDate yesterday = LocalDate.of(2026, 11, 20);
        MockHttpServletRequest sameBrowser = new MockHttpServletRequest();
        sameBrowser.setCookies(new Cookie(
                "sportello-pratica", cookies(citizen.page().context()).get("sportello-pratica")));
        Conversation conversation = conversations.of(sameBrowser).orElseThrow();
        conversation.typed(conversation.booking());
        conversation.shows(new Promise(yesterday, new BigDecimal("18.92")));
        citizen.page().locator("[name=key]").evaluate("(field, key) => { field.value = key; }", conversation.key());
        citizen.page().locator("#privacyRead").check();
        citizen.send();

        assertThat(citizen.path()).isEqualTo("/prenota/riepilogo");
        assertThat(citizen.page().locator("[data-first]").innerText())
                .contains(language.equals("it") ? "venerdì 20 novembre 2026" : "Friday 20 November 2026")
                .contains(
                        language.equals("it") ? "sono 19,92 euro, non più 18,92 euro" : "19.92 euro, no longer 18.92");
        PlaywrightAssertions.assertThat(citizen.page().locator("[data-first]")).isFocused();
        citizen.hasNoBarrier("summary, changed meanwhile, " + language);
        citizen.page().reload();
        assertThat(citizen.page().locator("[data-first]").count())
                .as("until it is pressed")
                .isEqualTo(1);
        assertThat(citizen.page().locator("#privacyRead").isChecked())
                .as("what was ticked stays")
                .isTrue();
        citizen.send();
        assertThat(citizen.number()).matches(NUMBER);
    }

    @Test
    void asksAgainForAPlaceThatMayBeSeveral() {
        PortalPage citizen = withoutScript();
        citizen.open("/prenota/dati");
        citizen.choose("CASELLARIO").fill(PortalPage.ANNA).fill("person.birthPlace", "Castro");
        citizen.send();

        assertThat(citizen.faults())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith("Luogo di nascita: ").contains("(BG)", "(LE)"));
    }

    @Test
    void chooseAPlaceFromTheListByKeys() {
        PortalPage citizen = desktop();
        citizen.open("/prenota/dati");
        Locator place = citizen.page().locator("[name='person.birthPlace']");
        place.pressSequentially("castelnuovo di g");
        citizen.page().locator("[role=option][aria-selected=true]").waitFor();
        assertThat(place.getAttribute("aria-expanded")).isEqualTo("true");
        place.press("Enter");

        assertThat(place.inputValue()).isEqualTo("CASTELNUOVO DI GARFAGNANA (LU)");
        assertThat(citizen.path()).isEqualTo("/prenota/dati");
    }

    @Test
    void booksForWhoWasBornAbroadAndHasNoCode() {
        PortalPage citizen = desktop();
        citizen.open("/prenota/dati");
        citizen.choose("CASELLARIO")
                .fill(PortalPage.ANNA)
                .fill("person.birthPlace", "Svizzera")
                .fill("person.fiscalCode", "");
        citizen.hasNoBarrier("form, no fiscal code");
        citizen.send();
        assertThat(citizen.main()).contains("senza codice fiscale", "conferma soltanto se la persona, nata all’estero");
        citizen.hasNoBarrier("summary, no fiscal code");
        citizen.page().locator("#privacyRead").check();
        citizen.send();
        assertThat(citizen.path()).as("nobody has confirmed").isEqualTo("/prenota/riepilogo");
        citizen.page().locator("[name=confirmed]").check();
        citizen.send();

        assertThat(citizen.path()).isEqualTo("/prenota/fatto");
        String number = citizen.number();
        citizen.ask(number, "Esempio", "31/05/1980");
        assertThat(citizen.main()).contains("In preparazione");
    }

    @Test
    void answersAWrongNameAndAWrongNumberAlike() {
        PortalPage citizen = desktop();
        String number = citizen.book(Map.of());
        citizen.ask(number, "Altri", "31/05/1980");
        String wrongName = citizen.main();
        citizen.ask(BookingNumber.of(2026, BookingNumber.LAST_SERIAL).toString(), "Altri", "31/05/1980");
        assertThat(citizen.main()).as("a number that no booking has").isEqualTo(wrongName);
        citizen.ask(number, "Esempio", "30/05/1980");

        assertThat(citizen.main()).isEqualTo(wrongName);
        assertThat(wrongName).contains("Nessuna prenotazione corrisponde");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void declaresTheAccessibilityOfThePublishedReportsToo(String language) {
        PortalPage citizen = desktop();
        citizen.open("/accessibilita?lang=" + language);
        assertThat(citizen.page().locator(".prose p").nth(1).innerText())
                .contains("Sportello Certificati", "bilancio sociale");
    }

    @Test
    void sendsTheLinkByWhichABookingIsTakenBack() {
        PortalPage citizen = desktop();
        String number = citizen.book(Map.of("email", "anna.esempio@posta.example"));
        citizen.ask(number, "Esempio", "31/05/1980");
        citizen.page().getByText("Manda il collegamento").click();
        assertThat(citizen.main()).contains("abbiamo mandato lì il collegamento");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void takesNoDeadLinkForAnAnswer(String language) {
        PortalPage citizen = desktop();
        citizen.open("/annulla?t=nonesiste&lang=" + language);
        assertThat(citizen.page().locator(".box.warning").count()).isEqualTo(1);
        assertThat(citizen.page().locator("main form").count()).isZero();
    }

    @Test
    void saysWhatEachFieldIsForToTheBrowsersMemory() {
        PortalPage citizen = desktop();
        citizen.open("/prenota/dati");
        citizen.page().locator("#applicant-DELEGATE").check();

        Map.of(
                        "person.surname", "family-name",
                        "person.givenNames", "given-name",
                        "person.birthDate", "bday",
                        "person.residence", "address-level2",
                        "email", "email",
                        "telephone", "tel",
                        "other.surname", "section-other family-name",
                        "other.birthDate", "section-other bday")
                .forEach((field, token) -> assertThat(
                                citizen.page().locator("[name='" + field + "']").getAttribute("autocomplete"))
                        .as(field)
                        .isEqualTo(token));
    }

    private static Locator link(PortalPage page, String name) {
        return page.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
