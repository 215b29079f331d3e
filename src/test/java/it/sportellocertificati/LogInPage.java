package it.sportellocertificati;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;

/**
 * The log-in page of the web applications. It takes the focus to the user's name some time after it was shown, in the middle of what a
 * fast test types: the password would then land beside the name. So the fields are filled without the focus.
 */
public final class LogInPage {

    private final Page page;

    public LogInPage(Page page) {
        this.page = page;
    }

    /** Signs in and waits until the first list of tasks has come: it would take the place of what is searched for meanwhile. */
    public void signInToTasklist(String user, String password) {
        page.waitForResponse(TaskSearch::isList, () -> signIn(user, password));
        page.locator(".tasks-list").first().waitFor();
    }

    /** Signs in to whichever of the web applications stands behind the page. */
    public void signIn(String user, String password) {
        fill("username", user);
        fill("password", password);
        // When a session has ended, the form of before still stands in the page for a moment, with buttons of its own.
        page.locator("form:has(input[ng-model=username]) button[type=submit]").click();
    }

    private void fill(String model, String text) {
        Locator input = page.locator("input[ng-model=" + model + "]");
        input.waitFor();
        input.evaluate("""
                (input, {text}) => {
                  input.value = text;
                  input.dispatchEvent(new Event('input', {bubbles: true}));
                }""", Map.of("text", text));
    }
}
