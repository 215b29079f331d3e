package it.sportellocertificati.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ViewportSize;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page in every state, errors too, in both languages: no violation of axe's rules, and all of it within 320 pixels. */
class PageStatesIT extends PortalInBrowser {

    private static final Map<String, String> LONG = Map.of(
            "person.surname", "Degli Alberti Castelvecchio di Sottomonte",
            "person.givenNames", "Maria Antonietta Guglielmina Francesca",
            "email", "maria.antonietta.guglielmina.deglialberti@posta-elettronica.example");

    /** Whose code does not fit the name either. */
    private static final Map<String, String> DELEGATE = Map.of(
            "other.surname", "Dalla Chiesa Montecatini Barbagallo",
            "other.givenNames", "Pierfrancesco Massimiliano",
            "other.birthDate", "02/03/1975",
            "other.birthPlace", "Lucca",
            "other.fiscalCode", "PRVBRN75C02E715P");

    private PortalPage speaking(String language) {
        return in(browser(new Browser.NewContextOptions()
                .setLocale("en".equals(language) ? "en-GB" : "it-IT")
                .setViewportSize(1280, 900)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void bookingHasNoBarrierInAnyState(String language) {
        PortalPage citizen = speaking(language);
        citizen.open("/prenota/dati");
        assertThat(citizen.page().locator("html").getAttribute("lang")).isEqualTo(language);
        citizen.send();
        citizen.hasNoBarrier("form, empty and refused, " + language);
        citizen.choose("CASELLARIO", "CARICHI_PENDENTI", "VISURA")
                .fill(PortalPage.ANNA)
                .fill(LONG);
        citizen.page().locator("#applicant-DELEGATE").check();
        citizen.page().locator("#use").selectOption("SPORT_ASSOCIATION");
        citizen.page().locator("#urgent").check();
        citizen.send();
        citizen.hasNoBarrier("form, delegate and refused, " + language);
        citizen.page().locator("#urgent").uncheck();
        citizen.fill(DELEGATE);
        citizen.send();
        assertThat(citizen.path()).isEqualTo("/prenota/riepilogo");
        citizen.hasNoBarrier("summary, with doubts, " + language);
        citizen.send();
        assertThat(citizen.faults()).hasSize(1);
        leadSomewhere(citizen);
        citizen.page().locator("#privacyRead").check();
        citizen.send();
        assertThat(citizen.faults())
                .as("two doubts of one kind say whose data they are about")
                .hasSize(2)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(citizen.page().locator("#confirmed label").allInnerTexts())
                .anyMatch(label -> label.contains("Degli Alberti"))
                .anyMatch(label -> label.contains("Dalla Chiesa"));
        leadSomewhere(citizen);
        citizen.page().locator("#confirmed-1").check();
        citizen.send();
        assertThat(citizen.faults())
                .as("what was ticked counts for that person alone")
                .hasSize(1);
        assertThat(citizen.page().locator("#confirmed-0").isChecked()).isFalse();
        assertThat(citizen.page().locator("#confirmed-1").isChecked()).isTrue();
        assertThat(citizen.page().locator("#privacyRead").isChecked())
                .as("what was ticked stays")
                .isTrue();
        citizen.hasNoBarrier("summary, refused, " + language);
        citizen.page().locator("[name=confirmed]").all().forEach(box -> box.check());
        citizen.send();
        assertThat(citizen.path()).isEqualTo("/prenota/fatto");
        citizen.hasNoBarrier("number, " + language);
    }

    private static void leadSomewhere(PortalPage citizen) {
        assertThat(citizen.page().locator(".summary-of-errors a").all()).allSatisfy(link -> {
            String field = link.getAttribute("href").substring(1);
            assertThat(citizen.page().locator("[id='" + field + "']").count())
                    .as(field)
                    .isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void followingAndCancellingHaveNoBarrierInAnyState(String language) {
        PortalPage citizen = speaking(language);
        String number = citizen.book(Map.of("email", "anna.esempio@posta.example"));
        String code = citizen.code();
        citizen.open("/stato");
        citizen.send();
        assertThat(citizen.faults()).hasSize(3);
        citizen.hasNoBarrier("tracking, empty and refused, " + language);
        citizen.ask(number, "Altri", "31/05/1980");
        citizen.hasNoBarrier("tracking, none, " + language);
        citizen.ask(number, "Esempio", "31/05/1980");
        citizen.hasNoBarrier("tracked, submitted, " + language);
        ready(number, 1);
        citizen.ask(number, "Esempio", "31/05/1980");
        citizen.hasNoBarrier("tracked, ready, " + language);
        citizen.open("/annulla");
        citizen.send();
        citizen.hasNoBarrier("cancelling, empty and refused, " + language);
        citizen.fill("number", number).fill("code", "AAAAAAAA");
        citizen.send();
        citizen.hasNoBarrier("cancelling, wrong code, " + language);
        citizen.fill("code", code);
        citizen.send();
        citizen.hasNoBarrier("cancelled, " + language);
        citizen.ask(number, "Esempio", "31/05/1980");
        citizen.hasNoBarrier("tracked, cancelled, " + language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/prenota",
                "/prenota/dati",
                "/stato",
                "/annulla?t=nonesiste",
                "/costi?uso=SPORT_ASSOCIATION&urgente=true",
                "/costi?pagine=tre",
                "/accessibilita",
                "/privacy",
                "/manuale",
                "/chiosco",
                "/prenota/nonesiste",
                "/sportello",
                "/non-esiste"
            })
    void everyPageFitsWithLettersTwiceAsLargeInBothLanguages(String path) {
        for (String language : new String[] {"it", "en"}) {
            PortalPage citizen = speaking(language);
            citizen.open(path);
            citizen.hasNoBarrier(path + " " + language);
            for (ViewportSize size : new ViewportSize[] {new ViewportSize(640, 450), new ViewportSize(768, 1024)}) {
                citizen.page().setViewportSize(size.width, size.height);
                assertThat(citizen.page().evaluate("document.documentElement.scrollWidth"))
                        .as(path + " at " + size.width)
                        .isEqualTo(size.width);
            }
            citizen.page().setViewportSize(1280, 900);
            citizen.page().evaluate("document.documentElement.style.fontSize = '200%'");
            assertThat(citizen.page().evaluate("document.documentElement.scrollWidth"))
                    .as(path + " with letters of 200 %")
                    .isEqualTo(1280);
        }
    }

    @Test
    void aDeskBooksWithoutBarriersInAnyState() {
        PortalPage clerk = staff("camera.lucca");
        clerk.open("/prenota/dati");
        clerk.send();
        clerk.hasNoBarrier("desk, form refused");
        clerk.choose("CASELLARIO", "CARICHI_PENDENTI", "VISURA").fill(PortalPage.OF_LONG_NAME);
        clerk.page().locator("#applicant-DELEGATE").check();
        clerk.fill(PortalPage.DELEGATE_OF_LONG_NAME);
        clerk.send();
        clerk.hasNoBarrier("desk, summary");
        clerk.send();
        assertThat(clerk.faults()).hasSize(1);
        clerk.hasNoBarrier("desk, summary refused");
        clerk.page().locator("#privacyRead").check();
        clerk.send();
        String number = clerk.number();
        clerk.hasNoBarrier("desk, number");
        clerk.open("/fogli");
        assertThat(clerk.main()).contains(number);
        clerk.hasNoBarrier("desk, papers");
        decline(number);
        PortalPage counter = staff("procura.addetto");
        counter.open("/sportello/" + number);
        assertThat(counter.main())
                .as("the counter tells why, in person, and asks for no money")
                .contains("Rilascio rifiutato", "Identità da chiarire.")
                .doesNotContain("Da pagare");
        counter.hasNoBarrier("counter, declined");
        counter.open("/sportello");
        counter.fill("find", "Nessuno Si Chiama Così");
        counter.page().locator("#find").press("Enter");
        assertThat(counter.main()).contains("Prenotazioni trovate: 0");
        counter.hasNoBarrier("counter, none found");
    }

    @Test
    void aDeskSeesTheSamePagesWithoutBarriers() {
        PortalPage clerk = staff("camera.lucca");
        for (String path : new String[] {"/", "/prenota/dati", "/telefonate", "/fogli", "/chiosco", "/sportello"}) {
            clerk.open(path);
            clerk.hasNoBarrier("desk " + path);
        }
    }
}
