package it.sportellocertificati.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Everything a citizen does can be done by keys alone, and the focus is always seen. */
class KeyboardIT extends PortalInBrowser {

    /** The focus shows on the element, on what is drawn for it (boxes are drawn by their label), or on the card that holds it. */
    private static final String FOCUS_SHOWS = """
            () => {
              const marked = (element, pseudo) => {
                const style = getComputedStyle(element, pseudo);
                return style.boxShadow !== 'none' || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0);
              };
              const focused = document.activeElement;
              const label = focused.nextElementSibling;
              const card = focused.closest('.cards li');
              return marked(focused) || (label && (marked(label) || marked(label, '::before') || marked(label, '::after')))
                || (card && marked(card)) || false;
            }""";

    @Test
    void booksByKeysAlone() {
        PortalPage citizen = desktop();
        Page page = citizen.page();
        KeyPresses keys = new KeyPresses(page);
        citizen.open("/");
        keys.press("Tab");
        assertThat(page.locator(":focus").textContent()).isEqualTo("Vai al contenuto");
        assertThat(page.locator(":focus").boundingBox().height).isGreaterThan(15);
        keys.press("Enter");
        keys.standAt("contenuto");

        keys.tabToWords("Prenotare un certificato").press("Enter");
        page.waitForURL("**/prenota");
        keys.tabToWords("Comincia la prenotazione").press("Enter");
        page.waitForURL("**/prenota/dati");

        // A first press too early: the list of what is wrong has the focus and leads to the fields.
        keys.tabToWords("Vai al riepilogo").press("Enter");
        page.locator(".summary-of-errors:focus").waitFor();
        keys.press("Tab").press("Enter");
        keys.standAt("certificates");

        keys.press("Tab")
                .press("Space")
                .tabTo("person.surname")
                .type("Esempio")
                .press("Tab")
                .type("Anna");
        keys.press("Tab")
                .type("31051980")
                .press("Tab")
                .type("Lucca")
                .press("Tab")
                .type("SMPNNA80E71E715A");
        keys.tabTo("applicant-SELF").press("ArrowDown").press("ArrowUp");
        keys.tabToWords("Vai al riepilogo").press("Enter");
        page.waitForURL("**/prenota/riepilogo");
        keys.tabTo("privacyRead").press("Space").tabToWords("Prenota").press("Enter");
        page.waitForURL("**/prenota/fatto");

        assertThat(citizen.number()).startsWith("LU");
    }

    @Test
    void everyStopOfTheTabKeyIsSeen() {
        PortalPage citizen = desktop();
        for (String path :
                new String[] {"/", "/prenota", "/prenota/dati", "/stato", "/annulla", "/costi", "/privacy"}) {
            citizen.open(path);
            int stops = 0;
            do {
                citizen.page().keyboard().press("Tab");
                Object shown = citizen.page().evaluate(FOCUS_SHOWS);
                assertThat(shown)
                        .as(path + ", stop " + stops + ": "
                                + citizen.page().evaluate("document.activeElement.outerHTML.slice(0, 200)"))
                        .isEqualTo(true);
                assertThat(++stops).as(path).isLessThan(61);
            } while (!Boolean.TRUE.equals(citizen.page()
                    .evaluate("document.activeElement === [...document.querySelectorAll('footer a')].pop()")));
            assertThat(stops).as(path).isGreaterThan(7);
        }
    }
}
