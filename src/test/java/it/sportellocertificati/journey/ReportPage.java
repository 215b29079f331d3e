package it.sportellocertificati.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import it.sportellocertificati.LogInPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tasks of the report as somebody does them in a browser of one's own. */
final class ReportPage implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 60_000;
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final String BARRIERS = """
            ([part, rules]) => axe.run(part, {iframes: false, rules})
              .then(({violations}) => violations.map(({id, nodes}) => `${id}: ${nodes.map(node => node.html).join(' ')}`))""";

    private static final String TEXTS = """
            part => [...document.querySelectorAll(`${part} iframe[sandbox]`)]
              .map(frame => frame.contentDocument.documentElement.outerHTML)""";

    /** What stands in a frame is a part of a page, not one of its own. */
    private static final Map<String, Object> OF_WHOLE_PAGES = Map.of(
            "landmark-one-main", Map.of("enabled", false),
            "page-has-heading-one", Map.of("enabled", false),
            "region", Map.of("enabled", false));

    private static final String AXE = checker();

    private final BrowserContext context;
    private final Page page;

    ReportPage(Browser browser, URI server, String user, String password) {
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale("it-IT").setViewportSize(1440, 1000));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.navigate(server.resolve("/camunda/app/tasklist/default/").toString());
        new LogInPage(page).signInToTasklist(user, password);
    }

    /** Opens an edition by the start form and answers the key that it shows. */
    String openEdition(String kind, int year, LocalDate first) {
        page.getByText("Nuova edizione").first().click();
        field("kind").locator("select").selectOption(kind);
        field("year").locator("input").fill(String.valueOf(year));
        field("from").locator("select").selectOption("TEMPLATE");
        int days = 0;
        for (String name : new String[] {"answerBy", "writeBy", "reviewBy", "approveBy"}) {
            field(name).locator("input").fill(first.plusDays(days).format(TYPED));
            days += 10;
        }
        page.locator("[data-open]").click();
        Locator key = page.locator("[data-key]");
        key.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        String text = key.innerText();
        page.keyboard().press("Escape");
        page.reload();
        return text;
    }

    /** Finds a task of one edition in the list of the report, opens and takes it; other editions have tasks of the same name. */
    void take(String task, String edition) {
        page.getByText("Bilancio sociale").first().click();
        Locator row = page.locator("li.task")
                .filter(new Locator.FilterOptions().setHasText(task))
                .filter(new Locator.FilterOptions().setHasText(edition))
                .first();
        row.click();
        page.locator("[data-complete]").waitFor();
        Locator claim = page.locator("[ng-click='claim()']");
        if (claim.isVisible()) {
            claim.click();
        }
        // The button stands in the form's own markup, before anything of it is there.
        page.locator("fieldset[data-decision]:not([disabled]):has([data-fields] > *) [data-complete]:not([disabled])")
                .waitFor();
    }

    /** Opens a task that a colleague has, and takes nothing. */
    void readAlong(String task, String edition) {
        page.getByText("Bilancio sociale").first().click();
        page.locator("li.task")
                .filter(new Locator.FilterOptions().setHasText(task))
                .filter(new Locator.FilterOptions().setHasText(edition))
                .first()
                .click();
        page.locator("[data-fields] > *").first().waitFor();
    }

    /** Takes chapters out of the plan until so many are left. */
    void keepChapters(int left) {
        for (int at = page.locator(".sf-chapter").count(); at > left; at--) {
            page.locator(".sf-away").last().click();
        }
    }

    void type(String name, String text) {
        field(name).locator("input, textarea").first().fill(text);
    }

    void choose(String option) {
        page.getByLabel(option, new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
    }

    /** The same answer everywhere. */
    void chooseAll(String option) {
        Locator all = page.getByLabel(option, new Page.GetByLabelOptions().setExact(true));
        for (int at = 0; at < all.count(); at++) {
            all.nth(at).check();
        }
    }

    /** Chooses for one chapter among several. */
    void chooseFor(String chapter, String option) {
        page.locator("fieldset.sf-choices")
                .filter(new Locator.FilterOptions().setHasText(chapter))
                .getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    /** Writes and waits until it is saved. */
    void write(String text) {
        typeOn(text);
        page.locator(".sf-saved-saved").getByText("Salvato alle").waitFor();
    }

    void typeOn(String text) {
        Locator body = page.frameLocator("iframe.tox-edit-area__iframe").locator("body");
        body.click();
        body.press("Control+End");
        body.pressSequentially(text);
    }

    void press(String button) {
        pressIn("body", button);
    }

    /** @param part of the page, as a selector */
    void pressIn(String part, String button) {
        page.locator(part)
                .first()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    void hasNoButton(String name) {
        Locator button = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
        assertThat(button.count()).as(name).isZero();
    }

    void select(String name, String label) {
        field(name).locator("select").selectOption(new SelectOption().setLabel(label));
    }

    /** What is said of a table besides its title and its cells. */
    void describeTable(String unit, String countedOn, String source) {
        type("unit", unit);
        type("countedOn", countedOn);
        type("source", source);
    }

    /** A cell of a table that is typed: lines and columns from 0, their heads are -1. */
    void cell(int line, int column, String text) {
        page.locator("input[data-place='%d,%d']".formatted(line, column)).fill(text);
    }

    /** Pastes a block into a cell as a spreadsheet gives it: cells with tabs, lines with line ends. */
    void paste(int line, int column, String block) {
        page.locator("input[data-place='%d,%d']".formatted(line, column)).focus();
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("text => navigator.clipboard.writeText(text)", block);
        page.keyboard().press("Control+V");
    }

    /** The error beside a field, once it is there. */
    String error(String name) {
        Locator error = field(name).locator(".sf-error:not([hidden])");
        error.waitFor();
        return error.innerText();
    }

    String value(String name) {
        return field(name).locator("input, textarea").first().inputValue();
    }

    void upload(String input, String fileName, byte[] content) {
        page.locator(input).setInputFiles(new FilePayload(fileName, "application/octet-stream", content));
    }

    /** Looks at a part of the page on a wide and on a narrow screen, and lets the accessibility checker look. */
    void look(Path folder, String name, String part) {
        for (int width : new int[] {1440, 1024}) {
            page.setViewportSize(width, 1500);
            picture(folder.resolve(name + "-" + width + ".png"));
        }
        assertThat(barriers(page, part, Map.of())).as(name).isEqualTo(List.of());
        for (Object text : (List<?>) page.evaluate(TEXTS, part)) {
            assertThat(barriersOf((String) text))
                    .as(name + ", a text in a frame")
                    .isEqualTo(List.of());
        }
        page.setViewportSize(1440, 1000);
    }

    /** The frames that show texts run no script, not even the checker's: it looks at the same text in a page beside. */
    private Object barriersOf(String text) {
        try (Page beside = context.newPage()) {
            beside.navigate(URI.create(page.url()).resolve("/privacy").toString());
            beside.setContent(text);
            return barriers(beside, "html", OF_WHOLE_PAGES);
        }
    }

    private static Object barriers(Page page, String part, Map<String, Object> rules) {
        page.evaluate(AXE);
        return page.evaluate(BARRIERS, List.of(part, rules));
    }

    void complete() {
        page.locator("[data-complete]").click();
        try {
            page.locator("[data-complete]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        } catch (TimeoutError stays) {
            throw new AssertionError(
                    "The form stays: " + page.locator("form").first().innerText(), stays);
        }
    }

    /** Settles what a reader has remarked. */
    void settleRemark() {
        page.getByLabel("Chiudi l’osservazione").first().click();
        page.getByText("chiusa da").first().waitFor();
    }

    void awaitText(String text) {
        page.getByText(text).first().waitFor();
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    Page page() {
        return page;
    }

    private static String checker() {
        try (var source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Locator field(String name) {
        return page.locator("[data-field='" + name + "']").first();
    }

    @Override
    public void close() {
        context.close();
    }
}
