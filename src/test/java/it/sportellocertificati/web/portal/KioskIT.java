package it.sportellocertificati.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A desk's computer that citizens use alone, one after the other. */
class KioskIT extends PortalInBrowser {

    /** As a page would show them; the words alone stand in hints and in the office's invented address. */
    private static final List<String> TRACES = List.of(
            "Esempio Anna",
            "value=\"Esempio\"",
            "value=\"Anna\"",
            "value=\"31/05/1980\"",
            "SMPNNA80E71E715A",
            "anna.esempio@posta.example");

    private static final String STORED = """
            async () => JSON.stringify([
              {...localStorage}, {...sessionStorage}, document.cookie,
              self.caches ? await caches.keys() : [],
              (await indexedDB.databases()).map(database => database.name),
              (await navigator.serviceWorker?.getRegistrations?.() ?? []).length])""";

    private PortalPage kiosk(String user) {
        PortalPage desk = staff(user);
        desk.page().clock().install();
        desk.open("/chiosco");
        desk.page().getByText("Iscrivi questo computer").click();
        desk.page().getByText("Apri il chiosco").click();
        assertThat(desk.main()).contains("Che cosa vuoi fare?");
        return desk;
    }

    @Test
    void enteringItEndsTheStaffsOwnSession() {
        PortalPage desk = staff("camera.lucca");
        desk.open("/chiosco");
        desk.hasNoBarrier("kiosk, before enrolment");
        String session = cookies(desk.page().context()).get("JSESSIONID");
        desk.page().getByText("Iscrivi questo computer").click();
        desk.hasNoBarrier("kiosk, enrolled");
        desk.page().getByText("Apri il chiosco").click();

        assertThat(desk.open("/fogli")).isEqualTo(401);
        // The session itself has ended, not only this browser's knowledge of it.
        var old = new Cookie("JSESSIONID", session).setUrl(home().address("/").toString());
        desk.page().context().addCookies(List.of(old));
        assertThat(desk.open("/fogli")).isEqualTo(401);
        assertThat(desk.open("/telefonate")).isEqualTo(401);
        desk.open("/chiosco");
        assertThat(desk.main()).doesNotContain("Chiudi il chiosco");
    }

    @Test
    void isClosedByStaffWhoSignInAgain() {
        PortalPage kiosk = kiosk("camera.lucca");
        signIn(kiosk.page().context(), "camera.lucca");
        kiosk.open("/chiosco");
        kiosk.page().getByText("Chiudi il chiosco").click();

        assertThat(kiosk.main()).contains("Computer iscritti");
        assertThat(kiosk.page().locator(".clearing").count()).isZero();
        kiosk.page()
                .locator("button", new Page.LocatorOptions().setHasText("Ritira l’iscrizione"))
                .first()
                .click();
        kiosk.page().context().clearCookies();
        kiosk.open("/chiosco");
        assertThat(kiosk.main()).contains("non è iscritto a nessuno sportello");
    }

    @Test
    void aComputerThatIsEnrolledAnewIsNoKioskBeforeItIsOpened() {
        PortalPage desk = kiosk("camera.lucca");
        BrowserContext browser = desk.page().context();
        browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName(Visits.WORKSTATION));
        signIn(browser, "camera.lucca");
        desk.open("/chiosco");
        desk.page().getByText("Iscrivi questo computer").click();

        assertThat(desk.main()).contains("Apri il chiosco").doesNotContain("Che cosa vuoi fare?");
        desk.page().getByText("Apri il chiosco").click();
        assertThat(desk.main()).contains("Che cosa vuoi fare?");
        assertThat(desk.open("/fogli")).as("with nobody signed in").isEqualTo(401);
    }

    /** As the server gives it, before any script has touched it. */
    private String served(PortalPage kiosk, String path) {
        return kiosk.page().request().get(home().address(path).toString()).text();
    }

    /** After a crash or a power cut a browser has the cookies that last, and no others. */
    @Test
    void isStillAKioskWhenTheBrowserStartsAgain() {
        PortalPage kiosk = kiosk("camera.lucca");
        List<Cookie> lasting = kiosk.page().context().cookies().stream()
                .filter(cookie -> cookie.expires > 0)
                .toList();
        PortalPage after = desktop();
        after.page().context().addCookies(lasting);

        after.open("/prenota/dati");
        assertThat(after.page().locator(".clearing [data-left]").isVisible())
                .as("counting down")
                .isTrue();
        assertThat(served(after, "/prenota/dati")).as("from a minute on").contains("data-left>60<");
        assertThat(after.page().locator("form#dati").getAttribute("autocomplete"))
                .isEqualTo("off");
        String number = after.book(Map.of());
        assertThat(after.page().locator(".papers a").count()).isZero();
        PortalPage clerk = staff("camera.lucca");
        clerk.open("/fogli");
        assertThat(clerk.main()).as("booked at the desk's kiosk").contains(number);
    }

    @Test
    void theSecondCitizenFindsNothingOfTheFirst() {
        PortalPage kiosk = kiosk("camera.lucca");
        Page page = kiosk.page();
        List<Response> pages = new ArrayList<>();
        page.onResponse(pages::add);
        kiosk.page().getByText("Prenotare un certificato").click();
        page.getByText("Comincia la prenotazione").first().click();
        kiosk.choose("CASELLARIO").fill(PortalPage.ANNA).fill("email", "anna.esempio@posta.example");
        kiosk.hasNoBarrier("kiosk, typing");
        kiosk.send();
        kiosk.hasNoBarrier("kiosk, summary");
        page.locator("#privacyRead").check();
        kiosk.send();
        String number = kiosk.number();
        kiosk.hasNoBarrier("kiosk, number");
        assertThat(page.locator(".papers a").count())
                .as("papers would stay open")
                .isZero();
        assertThat(page.request()
                        .get(home().address("/prenota/fatto/foglio.pdf").toString())
                        .status())
                .isEqualTo(404);
        page.getByText("Ho finito: cancella tutto").click();

        assertThat(kiosk.path()).isEqualTo("/chiosco");
        keepsNothing(kiosk, number);
        for (int back = 0; back < 10 && page.goBack() != null; back++) {
            assertThat(page.content())
                    .as("page " + page.url())
                    .doesNotContain(number)
                    .doesNotContain(TRACES);
            assertThat(page.evaluate("[...document.querySelectorAll('input[type=text]')].map(i => i.value).join('')"))
                    .isEqualTo("");
        }
        for (String path : List.of(
                "/prenota/dati", "/prenota/riepilogo", "/prenota/fatto", "/stato", "/stato/esito", "/annulla")) {
            kiosk.open(path);
            assertThat(page.content()).as(path).doesNotContain(number).doesNotContain(TRACES);
        }
        assertThat(pages)
                .filteredOn(answer -> "document".equals(answer.request().resourceType()))
                .allSatisfy(answer -> assertThat(answer.headers().get("cache-control"))
                        .as(answer.url())
                        .contains("no-store"));

        kiosk.open("/prenota/dati");
        assertThat(page.locator("form#dati").getAttribute("autocomplete")).isEqualTo("off");
        assertThat(page.locator(
                                "form#dati input[type=text]:not([autocomplete=off]), form#dati select:not([autocomplete=off])")
                        .count())
                .as("nothing for the browser to remember or offer")
                .isZero();
        kiosk.choose("VISURA").fill(PortalPage.ANNA).fill("person.surname", "Esempio");
        assertThat(kiosk.bookWhatIsTyped()).isNotEqualTo(number);
    }

    private static void keepsNothing(PortalPage kiosk, String number) {
        Page page = kiosk.page();
        assertThat(page.evaluate(STORED)).isEqualTo("[{},{},\"\",[],[],0]");
        assertThat(cookies(page.context()).keySet()).containsOnly(Visits.WORKSTATION, Visits.KIOSK);
        assertThat(String.join(" ", cookies(page.context()).values())).doesNotContain(number);
        assertThat(page.content()).doesNotContain(TRACES);
    }

    @Test
    void aDraftClearsItselfAfterAMinuteThatIsCountedDown() {
        PortalPage kiosk = kiosk("camera.lucca");
        Page page = kiosk.page();
        kiosk.open("/prenota/dati");
        kiosk.choose("CASELLARIO").fill("person.surname", "Esempio");
        var left = page.locator(".clearing [data-left]");
        page.keyboard().press("Shift");
        page.clock().runFor(30_000);
        PlaywrightAssertions.assertThat(left).hasText("30");
        assertThat(page.locator(".clearing [data-warning]").textContent()).isEmpty();

        page.clock().runFor(11_000);
        PlaywrightAssertions.assertThat(left).hasText("19");
        assertThat(page.locator(".clearing [data-warning]").textContent()).contains("venti secondi");
        kiosk.hasNoBarrier("kiosk, nearly cleared");
        page.keyboard().press("Shift");
        PlaywrightAssertions.assertThat(left).hasText("60");
        assertThat(kiosk.value("person.surname")).isEqualTo("Esempio");

        page.clock().runFor(61_000);
        page.waitForURL("**/chiosco");
        kiosk.open("/prenota/dati");
        assertThat(kiosk.value("person.surname")).isEmpty();
        assertThat(page.locator("#certificates-CASELLARIO").isChecked()).isFalse();
    }

    @Test
    void aPageThatComesBackFromTheBrowsersMemoryClearsItself() {
        PortalPage kiosk = kiosk("camera.lucca");
        kiosk.book(Map.of());
        // The page’s scripts have run then, and hear of it.
        kiosk.page().waitForLoadState();
        kiosk.page().evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
        kiosk.page().waitForURL("**/chiosco");

        assertThat(cookies(kiosk.page().context())).doesNotContainKey("sportello-pratica");
    }

    @Test
    void clearsItselfWithoutAScriptToo() {
        PortalPage kiosk = kiosk("camera.lucca");
        String typing = served(kiosk, "/prenota/dati");
        String reading = served(kiosk, "/prenota");

        assertThat(typing).contains("<meta http-equiv=\"refresh\" content=\"300;url=/chiosco/fine\">");
        assertThat(reading).contains("<meta http-equiv=\"refresh\" content=\"60;url=/chiosco/fine\">");
        clearsWhatWasTypedByItself(kiosk);
    }

    /** The browser's own clock cannot be moved without a script: what arrives is the page with another number of seconds. */
    private void clearsWhatWasTypedByItself(PortalPage kiosk) {
        PortalPage plain = withoutScript();
        Page page = plain.page();
        page.context().addCookies(kiosk.page().context().cookies());
        plain.open("/prenota/dati");
        plain.fill("person.surname", "Esempio");
        plain.send();
        assertThat(plain.value("person.surname")).isEqualTo("Esempio");

        page.route("**/prenota/dati", route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replace("content=\"300;", "content=\"1;")));
        });
        plain.open("/prenota/dati");
        page.waitForURL("**/chiosco");
        page.unroute("**/prenota/dati");
        plain.open("/prenota/dati");
        assertThat(plain.value("person.surname")).isEmpty();
    }

    @Test
    void readsTheNoticeWithoutASecondTabAndComesBack() {
        PortalPage kiosk = kiosk("camera.lucca");
        kiosk.open("/prenota/dati");
        kiosk.choose("CASELLARIO").fill(PortalPage.ANNA);
        kiosk.send();
        kiosk.page().getByText("Informativa completa").click();
        kiosk.page().waitForURL("**/privacy");
        kiosk.page().getByText("Torna alla prenotazione").click();
        kiosk.page().waitForURL("**/prenota/riepilogo");

        assertThat(kiosk.page().context().pages()).hasSize(1);
        assertThat(kiosk.main()).contains("Esempio Anna");
    }

    @Test
    void anErrorPageClearsItselfAndLeadsBackToTheKiosk() {
        PortalPage kiosk = kiosk("camera.lucca");
        assertThat(kiosk.open("/prenota/nonesiste")).isEqualTo(404);
        kiosk.page().getByText("Torna all’ingresso").click();

        kiosk.page().waitForURL("**/chiosco");
    }
}
