package it.sportellocertificati.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The Procura's counter: found, paid for, handed over. */
class CounterIT extends PortalInBrowser {

    @Test
    void handsOverOnlyWhenAllIsPaidAndKeepsTheRecord() {
        String number = desktop().book(Map.of());
        ready(number, 3);
        PortalPage clerk = staff("procura.addetto");
        clerk.open("/sportello");
        clerk.hasNoBarrier("counter");
        assertThat(clerk.page().evaluate("document.activeElement.id")).isEqualTo("find");
        // What the reader types for the sheet's code.
        clerk.fill("find", "https://sportello.example/s/" + number);
        clerk.page().locator("#find").press("Enter");
        assertThat(clerk.main()).contains("Prenotazione " + number, "35,92 euro", "SMPNNA80E71E715A");
        clerk.hasNoBarrier("collection");

        clerk.fill(Map.of(
                "document.number", "CA00000AA",
                "payments[0].number", "01234567890123",
                "payments[0].date", "01/01/2026",
                "payments[0].amount", "16,00"));
        clerk.send();
        assertThat(clerk.faults())
                .anyMatch(line -> line.startsWith("Marche e ricevute: ") && line.contains("19,92"))
                .anyMatch(line -> line.contains("firmato"));
        assertThat(clerk.value("payments[0].number")).isEqualTo("01234567890123");
        clerk.hasNoBarrier("collection, errors");

        clerk.fill(Map.of(
                "payments[1].number", "01234567890124",
                "payments[1].date", "01/01/2026",
                "payments[1].amount", "19,92"));
        assertThat(receipt(clerk, number)).as("nothing is prepared yet").isEqualTo(404);
        clerk.page().getByText("Prepara la ricevuta da firmare").click();
        clerk.hasNoBarrier("collection, receipt prepared");
        assertThat(receipt(clerk, number)).isEqualTo(200);
        assertThat(clerk.value("payments[1].amount")).isEqualTo("19,92");
        clerk.send();
        assertThat(clerk.faults()).as("not signed yet").anyMatch(line -> line.contains("firmato"));
        assertThat(receipt(clerk, number)).as("the printed one stays").isEqualTo(200);
        clerk.fill("document.number", "CA00000AB");
        for (int press = 0; press < 2; press++) {
            clerk.page().locator("#signed").check();
            clerk.send();
            assertThat(clerk.faults())
                    .as("signed was another receipt")
                    .anyMatch(line -> line.contains("preparala di nuovo"));
        }
        clerk.fill("document.number", "CA00000AA");
        clerk.page().locator("#signed").check();
        clerk.send();
        assertThat(clerk.main())
                .contains("Consegnato", "CA00000AA", "Esempio Anna")
                .doesNotContain("[hidden]");
        clerk.hasNoBarrier("collection, done");
        assertThat(clerk.page().locator("main form").count()).isZero();
        assertThat(receipt(clerk, number)).isEqualTo(200);
    }

    private int receipt(PortalPage clerk, String number) {
        return clerk.page()
                .request()
                .get(home().address("/sportello/" + number + "/ricevuta.pdf").toString())
                .status();
    }

    /** With a reader for the sheet's code and no mouse. */
    @Test
    void handsOverByKeysAlone() {
        String number = desktop().book(Map.of());
        ready(number, 1);
        PortalPage clerk = staff("procura.addetto");
        KeyPresses keys = new KeyPresses(clerk.page());
        clerk.open("/sportello");
        keys.type(number).press("Enter");
        clerk.page().waitForURL("**/sportello/" + number);

        // A first press too early: the list of what is wrong has the focus and leads to the field.
        keys.tabTo("collector-PERSON").tabTo("document.number").press("Enter");
        clerk.page().locator(".summary-of-errors:focus").waitFor();
        keys.press("Tab").press("Enter");
        keys.standAt("document.number");

        keys.type("CA00000CC").tabTo("payments[0].number").type("27182818284590");
        keys.press("Tab").type("01012026").press("Tab").type("19,92");
        keys.tabToWords("Prepara la ricevuta da firmare").press("Enter");
        clerk.page().locator("#prepared").waitFor();
        keys.tabTo("signed").press("Space").tabToWords("Consegna e registra").press("Enter");
        clerk.page()
                .getByText("Consegnato", new Page.GetByTextOptions().setExact(true))
                .waitFor();

        assertThat(clerk.main()).contains("CA00000CC", "27182818284590");
    }

    @Test
    void speaksOfADelegateAndOfEachEndWithoutBarriers() {
        PortalPage citizen = desktop();
        citizen.open("/prenota/dati");
        citizen.choose("CASELLARIO", "CARICHI_PENDENTI", "VISURA").fill(PortalPage.OF_LONG_NAME);
        citizen.page().locator("#applicant-DELEGATE").check();
        citizen.fill(PortalPage.DELEGATE_OF_LONG_NAME).page().locator("#use").selectOption("SPORT_ASSOCIATION");
        String number = citizen.bookWhatIsTyped();
        ready(number, Map.of("CASELLARIO", 5, "CARICHI_PENDENTI", 2, "VISURA", 1));
        PortalPage clerk = staff("procura.addetto");
        clerk.open("/sportello/" + number);
        clerk.hasNoBarrier("collection, delegate and three certificates");
        clerk.page().locator("#collector-DELEGATE").check();
        clerk.fill(Map.of("payments[0].number", "12", "payments[0].date", "32/13/2026", "payments[0].amount", "molti"));
        clerk.send();
        assertThat(clerk.faults())
                .as("%s", clerk.faults())
                .anyMatch(line -> line.startsWith("Cognome di chi ha la delega"))
                .anyMatch(line -> line.startsWith("Pagamento 1, data"))
                .hasSizeGreaterThan(6);
        clerk.hasNoBarrier("collection, everything wrong");
        assertThat(clerk.page().locator(".summary-of-errors a").all()).allSatisfy(link -> {
            String field = link.getAttribute("href").substring(1);
            assertThat(clerk.page().locator("[id='" + field + "']").count())
                    .as(field)
                    .isEqualTo(1);
        });
    }

    /** The commonest booking, collected by somebody whom it does not name. */
    @Test
    void handsOverToADelegateOfWhomTheBookingKnewNothing() {
        String number = desktop().book(Map.of());
        ready(number, 1);
        PortalPage clerk = staff("procura.addetto");
        clerk.open("/sportello/" + number);
        assertThat(clerk.page().locator("#papersSeen").isVisible())
                .as("who comes in person brings nothing")
                .isFalse();
        clerk.page().locator("#collector-DELEGATE").check();
        clerk.fill(Map.of(
                "delegate.surname", "Terza",
                "delegate.givenNames", "Dora",
                "document.number", "CA00000DD",
                "payments[0].number", "31415926535897",
                "payments[0].date", "01/01/2026",
                "payments[0].amount", "19,92"));
        clerk.page().locator("#signed").check();
        clerk.send();
        assertThat(clerk.faults())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("delega"));
        clerk.page().locator("#papersSeen").check();
        clerk.page().locator("#signed").check();
        clerk.send();

        assertThat(clerk.main()).contains("Consegnato", "Terza Dora");
        clerk.hasNoBarrier("collection, by a delegate");
    }

    @Test
    void findsByTheWholeSurname() {
        String number = desktop().book(Map.of());
        PortalPage clerk = staff("procura.addetto");
        clerk.open("/sportello");
        clerk.fill("find", "ESEMPIO");
        clerk.page().locator("#find").press("Enter");

        assertThat(clerk.main()).contains(number, "In preparazione");
        clerk.hasNoBarrier("counter, found");
        assertThat(clerk.path()).isEqualTo("/sportello");
    }

    @Test
    void hasNoReceiptOfWhatWasNotHandedOver() {
        String number = desktop().book(Map.of());

        assertThat(staff("procura.addetto").open("/sportello/" + number + "/ricevuta.pdf"))
                .isEqualTo(404);
    }

    @Test
    void showsNothingToADesk() {
        String number = desktop().book(Map.of());

        assertThat(staff("camera.lucca").open("/sportello/" + number)).isEqualTo(403);
    }

    @Test
    void saysThatThereIsNoSuchBooking() {
        PortalPage clerk = staff("procura.addetto");

        assertThat(clerk.open("/sportello/LU26-9999-9990")).isIn(404);
        clerk.hasNoBarrier("counter, no such booking");
    }
}
