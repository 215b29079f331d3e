package it.sportellocertificati.web.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody without a mouse, whose presses are counted. */
final class KeyPresses {

    /** Of an average typist, by the keystroke-level model of Card, Moran and Newell. */
    private static final double SECONDS_A_PRESS = 0.28;

    private final Page page;
    private int count;

    KeyPresses(Page page) {
        this.page = page;
    }

    KeyPresses press(String key) {
        page.keyboard().press(key);
        count++;
        return this;
    }

    KeyPresses type(String text) {
        page.keyboard().type(text);
        count += text.length();
        return this;
    }

    KeyPresses tabTo(String id) {
        for (int i = 0; i < 80; i++) {
            press("Tab");
            if (id.equals(focused())) {
                return this;
            }
        }
        throw new AssertionError("no way by Tab to " + id);
    }

    /** Until the focus is on what reads so. */
    KeyPresses tabToWords(String words) {
        for (int i = 0; i < 80; i++) {
            press("Tab");
            if (words.equals(page.evaluate("document.activeElement.innerText.trim()"))) {
                return this;
            }
        }
        throw new AssertionError("no way by Tab to " + words);
    }

    /** The browser sets the focus of a new page when it first draws it, which may be after all is loaded. */
    KeyPresses standAt(String id) {
        assertThat(page.locator("[id='" + id + "']")).isFocused();
        return this;
    }

    private Object focused() {
        return page.evaluate("document.activeElement.id");
    }

    int count() {
        return count;
    }

    double seconds() {
        return count * SECONDS_A_PRESS;
    }
}
