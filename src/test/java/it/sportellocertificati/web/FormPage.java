package it.sportellocertificati.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import it.sportellocertificati.LogInPage;
import it.sportellocertificati.TaskSearch;
import java.net.URI;
import java.util.List;

/** One form in one person's Tasklist. */
final class FormPage implements AutoCloseable {

    private static final String START = "/camunda/app/tasklist/default/#/?processStart=AdministrationBooking";

    private final BrowserContext context;
    private final Page page;
    private final URI server;

    FormPage(Browser browser, URI server, String user, String password) {
        this.server = server;
        this.context = browser.newContext(
                new Browser.NewContextOptions().setLocale("it-IT").setViewportSize(1280, 900));
        context.setDefaultTimeout(60_000);
        this.page = context.newPage();
        page.navigate(server.resolve("/camunda/app/tasklist/default/").toString());
        new LogInPage(page).signInToTasklist(user, password);
    }

    /** Opens the start form; through an empty page, since a changed fragment alone would not load it. */
    FormPage newBooking() {
        page.navigate("about:blank");
        page.navigate(server.resolve(START).toString());
        field("subject.surname").waitFor();
        return this;
    }

    /** Opens the task of a booking and takes it. */
    FormPage task(String number) {
        search(number);
        page.locator("li.task")
                .filter(new Locator.FilterOptions().setHasText(number))
                .first()
                .click();
        page.locator("[ng-click='claim()']").click();
        page.locator("fieldset[data-decision]:not([disabled])").waitFor();
        page.locator(".sf-choice").first().waitFor();
        return this;
    }

    /** Opens a task by its name and the booking's number, as whoever has it finds it in the first list, and takes it. */
    FormPage open(String task, String number) {
        search(number);
        page.locator("li.task")
                .filter(new Locator.FilterOptions().setHasText(task + " · " + number))
                .first()
                .click();
        page.locator(".sf-dossier .sf-number, [data-request] .sf-warnings-title")
                .filter(new Locator.FilterOptions().setHasText(number))
                .waitFor();
        take();
        return this;
    }

    /** Opens the task of a letter: they bear no number, so one after the other until the right one shows. */
    FormPage openLetter(String subject) {
        search("Abbinare");
        Locator rows = page.locator("li.task").filter(new Locator.FilterOptions().setHasText("Abbinare"));
        rows.first().waitFor();
        for (int at = 0; at < rows.count(); at++) {
            rows.nth(at).click();
            page.locator("[data-letter] dd").first().waitFor();
            if (page.locator("[data-letter]").getByText(subject).count() > 0) {
                take();
                return this;
            }
        }
        throw new IllegalStateException("no task of the letter " + subject);
    }

    /** On the log-in page to which an ended session leads, in the same page of the browser. */
    void signInAgain(String user, String password) {
        new LogInPage(page).signInToTasklist(user, password);
    }

    /** As somebody does who has more to do than fits into the list's first page. */
    private void search(String text) {
        new TaskSearch(page).enter(text);
    }

    private void take() {
        page.locator("[ng-click='claim()']").click();
        page.locator("fieldset[data-decision]:not([disabled])").waitFor();
    }

    /** Presses one of the ready phrases. */
    void phrase(String text) {
        page.locator(".sf-phrase").getByText(text).click();
    }

    void openFolded(String title) {
        page.locator(".sf-folded summary").getByText(title).click();
    }

    /** Waits until the task is done and its form is gone. */
    void awaitDone() {
        page.locator("form.sportello").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** A whole request about an invented person, of which the tests then spoil one field each. */
    FormPage fill(String fiscalCode) {
        field("administration").locator("select").selectOption("c_e715");
        type("official", "Lucia Funzionaria");
        type("protocolNumber", "2026/123");
        type("protocolDate", "18112026");
        type("purpose", "Verifica di una dichiarazione sostitutiva");
        type("legalBasis", "art. 71 DPR 445/2000");
        type("subject.surname", "Esempio");
        type("subject.givenNames", "Anna");
        type("subject.birthDate", "31/5/1980");
        place("subject.birthPlace", "Lucca");
        type("subject.fiscalCode", fiscalCode);
        return this;
    }

    FormPage type(String name, String text) {
        Locator input = field(name).locator("input, textarea").first();
        input.fill(text);
        input.blur();
        return this;
    }

    void place(String name, String text) {
        Locator input = field(name).locator("input").first();
        input.fill("");
        input.pressSequentially(text);
        field(name).locator("[role=option][aria-selected=true]").waitFor();
        input.press("Enter");
    }

    String value(String name) {
        return field(name).locator("input, textarea").first().inputValue();
    }

    void choose(String option) {
        page.getByLabel(option, new Page.GetByLabelOptions().setExact(true)).check();
    }

    void upload(String fileName, byte[] content) {
        page.locator("form.sportello input[type=file]:not([disabled])")
                .setInputFiles(new FilePayload(fileName, "application/pdf", content));
    }

    void book() {
        page.locator("[data-book]").click();
    }

    void complete() {
        page.locator("[data-complete]").click();
    }

    /** The error beside a field, once it is there. */
    String error(String name) {
        Locator error = field(name).locator(".sf-error:not([hidden])");
        error.waitFor();
        return error.innerText();
    }

    String number() {
        Locator number = page.locator("[data-number]:not(:empty)");
        number.waitFor();
        return number.innerText();
    }

    Locator field(String name) {
        return page.locator("form.sportello [data-field='" + name + "']");
    }

    Page page() {
        return page;
    }

    /** What the accessibility checker finds in the form, by rule. */
    List<String> barriers() {
        return new AxeBuilder(page)
                .include("form.sportello").analyze().getViolations().stream()
                        .map(rule -> rule.getId())
                        .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
