package it.sportellocertificati.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

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
        clerk.page().locator("#signed").check();
        clerk.send();
        assertThat(clerk.main())
                .contains("Consegnato", "CA00000AA", "Esempio Anna")
                .doesNotContain("[hidden]");
        clerk.hasNoBarrier("collection, done");
        assertThat(clerk.page().locator("main form").count()).isZero();
        assertThat(clerk.page()
                        .request()
                        .get(home().address("/sportello/" + number + "/ricevuta.pdf")
                                .toString())
                        .status())
                .isEqualTo(200);
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
