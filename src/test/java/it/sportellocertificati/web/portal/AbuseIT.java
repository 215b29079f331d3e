package it.sportellocertificati.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Programs that guess or book are refused with a page that says so; nobody else is. The allowances are those of application.yml. */
class AbuseIT extends PortalInBrowser {

    private static final String NO_BOOKING = "LU26-9999-9990";

    private static final int TRACKING = 20;
    private static final int BOOKING = 20;
    private static final int CODE = 10;
    private static final int CODE_OF_A_DESK = 60;
    private static final int NUMBER = 30;

    @Test
    void guessesOfABookingAreRefusedInBothLanguages() {
        ScriptedVisitor guesser = new ScriptedVisitor(home());
        guesser.get("/stato");
        assertThat(IntStream.range(0, TRACKING)
                        .map(i -> guesser.ask(NO_BOOKING, "Cognome" + i, "31/05/1980")
                                .statusCode()))
                .containsOnly(302);

        HttpResponse<String> italian = guesser.ask(NO_BOOKING, "Esempio", "31/05/1980");
        HttpResponse<String> english = guesser.speaking("en").ask(NO_BOOKING, "Esempio", "31/05/1980");

        isRefused(italian, "Troppe richieste in poco tempo", "Puoi riprovare tra");
        isRefused(english, "Too many requests", "You can try again in");
        assertThat(italian.body()).doesNotContain(NO_BOOKING, "Esempio");
    }

    private static void isRefused(HttpResponse<String> answer, String... words) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 3600);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.body()).contains(words);
    }

    @Test
    void theRefusalIsAPageWithoutBarriers() {
        ScriptedVisitor guesser = new ScriptedVisitor(home());
        guesser.get("/annulla");
        for (int i = 0; i < TRACKING; i++) {
            guesser.get("/annulla");
        }
        PortalPage neighbour = desktop();
        assertThat(neighbour.open("/annulla")).isEqualTo(429);
        neighbour.hasNoBarrier("refused for some time");
        assertThat(neighbour.open("/annulla?lang=en")).isEqualTo(429);
        neighbour.hasNoBarrier("refused for some time, English");
        assertThat(neighbour.open("/prenota")).as("reading is not counted").isEqualTo(200);
        try (Household other = new Household(address("/"))) {
            assertThat(new ScriptedVisitor(other).get("/annulla").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void scriptedBookingsAreRefused() {
        ScriptedVisitor script = new ScriptedVisitor(home());
        script.get("/prenota/dati");
        for (int i = 0; i < BOOKING; i++) {
            assertThat(script.book().headers().firstValue("Location").orElse(""))
                    .as("booking " + i)
                    .endsWith("/prenota/fatto");
        }

        isRefused(script.book(), "Troppe richieste");
    }

    @Test
    void oneBookingIsNotGuessedAtFromManyAddresses() {
        String number = desktop().book(Map.of());
        int asked = 0;
        while (asked < NUMBER) {
            try (Household address = new Household(address("/"))) {
                ScriptedVisitor guesser = new ScriptedVisitor(address);
                guesser.get("/stato");
                for (int i = 0; i < TRACKING && asked < NUMBER; i++, asked++) {
                    assertThat(guesser.ask(number, "Cognome" + i, "31/05/1980").statusCode())
                            .isEqualTo(302);
                }
            }
        }
        ScriptedVisitor knows = new ScriptedVisitor(home());
        knows.get("/stato");

        isRefused(knows.ask(number, "Esempio", "31/05/1980"), "Troppe richieste");
    }

    @Test
    void aDeskIsCountedByItselfAndNotByTheAddressThatItShares() {
        BrowserContext kiosk = enrolled("camera.viareggio");
        ScriptedVisitor neighbour = new ScriptedVisitor(home());
        neighbour.get("/annulla");
        tryCodes(neighbour, CODE);
        assertThat(neighbour.post("/annulla", code(0)).statusCode()).isEqualTo(429);

        // Behind the same address the desk has its own measure, and its computers have one together.
        assertThat(tried(kiosk, CODE_OF_A_DESK - 1)).containsOnly(200);
        BrowserContext other = enrolled("camera.viareggio");
        assertThat(tried(other, 2)).containsExactly(200, 429);
        assertThat(tried(enrolled("camera.lucca"), 1)).containsOnly(200);
    }

    private void tryCodes(ScriptedVisitor visitor, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(visitor.post("/annulla", code(i)).statusCode()).isEqualTo(302);
        }
    }

    /** Numbers that cannot be: their codes are counted before anything is looked for. */
    private static Map<String, String> code(int i) {
        return Map.of("number", "LU26-0000-000" + i % 10, "code", "ABCD2345");
    }

    private List<Integer> tried(BrowserContext kiosk, int times) {
        String form =
                kiosk.request().get(home().address("/prenota/dati").toString()).text();
        String token = form.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        return IntStream.range(0, times)
                .mapToObj(i -> kiosk.request()
                        .post(
                                home().address("/annulla").toString(),
                                com.microsoft.playwright.options.RequestOptions.create()
                                        .setForm(com.microsoft.playwright.options.FormData.create()
                                                .set("_csrf", token)
                                                .set("number", "nessuno")
                                                .set("code", "ABCD2345"))
                                        .setMaxRedirects(0))
                        .status())
                .map(status -> status == 302 ? Integer.valueOf(200) : status)
                .toList();
    }

    private BrowserContext enrolled(String user) {
        PortalPage desk = staff(user);
        desk.open("/chiosco");
        desk.page().getByText("Iscrivi questo computer").click();
        desk.page().getByText("Apri il chiosco").click();
        assertThat(desk.page().context().cookies())
                .extracting((Cookie cookie) -> cookie.name)
                .contains(Visits.KIOSK);
        return desk.page().context();
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() {
        ScriptedVisitor stranger = new ScriptedVisitor(home());

        for (String path : List.of(
                "/prenota/dati",
                "/prenota/conferma",
                "/stato",
                "/annulla",
                "/annulla/collegamento",
                "/stato/annullamento")) {
            assertThat(stranger.post(path, Map.of()).statusCode()).as(path).isEqualTo(403);
        }
    }
}
