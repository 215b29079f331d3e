package it.sportellocertificati.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import it.sportellocertificati.LogInPage;
import it.sportellocertificati.TaskSearch;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Tasklist as somebody uses it in a browser of one's own. */
final class TasklistPage implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 60_000;

    private final BrowserContext context;
    private final Page page;

    TasklistPage(Browser browser, URI server, String user, String password) {
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale("it-IT").setViewportSize(1280, 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.navigate(server.resolve("/camunda/app/tasklist/default/").toString());
        new LogInPage(page).signInToTasklist(user, password);
    }

    /** Books by the start form and answers the number that it shows. */
    String book(String administration) {
        page.getByText("Nuova prenotazione").first().click();
        field("administration").locator("select").selectOption(administration);
        type("official", "Dott.ssa Lucia Funzionaria");
        type("protocolNumber", "2026/0000123");
        type("protocolDate", "18112026");
        type("purpose", "Verifica di una dichiarazione sostitutiva");
        type("legalBasis", "Artt. 43 e 71 DPR 445/2000");
        type("subject.surname", "Esempio");
        type("subject.givenNames", "Anna");
        type("subject.birthDate", "31051980");
        place("subject.birthPlace", "Lucca");
        type("subject.fiscalCode", "smpnna80e71e715a");
        page.locator("[data-book]").click();
        Locator number = page.locator("[data-number]");
        number.waitFor();
        return number.innerText();
    }

    /** Opens a task of a booking and takes it. */
    void open(String number, String task) {
        new TaskSearch(page).enter(number);
        Locator row = page.locator("li.task")
                .filter(new Locator.FilterOptions().setHasText(task))
                .filter(new Locator.FilterOptions().setHasText(number))
                .first();
        row.waitFor();
        row.click();
        page.locator(".sf-number").getByText(number).waitFor();
        Locator claim = page.locator("[ng-click='claim()']");
        if (claim.isVisible()) {
            claim.click();
        }
        page.locator("fieldset[data-decision]:not([disabled])").waitFor();
    }

    void choose(String option) {
        page.getByLabel(option, new Page.GetByLabelOptions().setExact(true)).check();
    }

    void upload(String fileName, byte[] content) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(fileName, "application/pdf", content));
    }

    void awaitText(String text) {
        page.getByText(text).first().waitFor();
    }

    void complete() {
        page.locator("[data-complete]").click();
    }

    void awaitDone(String number) {
        page.locator(".sf-number")
                .getByText(number)
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    void resize(int width, int height) {
        page.setViewportSize(width, height);
    }

    /** What the accessibility checker finds in the form, by rule. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .include("form.sportello").analyze().getViolations().stream()
                        .map(rule -> rule.getId())
                        .toList();
    }

    Page page() {
        return page;
    }

    private Locator field(String name) {
        return page.locator("[data-field='" + name + "']");
    }

    private void type(String name, String text) {
        field(name).locator("input, textarea").first().fill(text);
    }

    private void place(String name, String text) {
        Locator input = field(name).locator("input").first();
        input.pressSequentially(text);
        field(name)
                .locator("[role=option]")
                .filter(new Locator.FilterOptions().setHasText("LUCCA"))
                .first()
                .click();
        input.press("Tab");
    }

    @Override
    public void close() {
        context.close();
    }
}
