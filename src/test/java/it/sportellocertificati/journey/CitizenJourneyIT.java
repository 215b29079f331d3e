package it.sportellocertificati.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import it.sportellocertificati.Chromium;
import it.sportellocertificati.LogInPage;
import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.booking.citizen.Channel;
import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenCancellations;
import it.sportellocertificati.booking.citizen.CitizenRequest;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.booking.citizen.PersonDetails;
import it.sportellocertificati.booking.citizen.Placed;
import it.sportellocertificati.common.BookingNumber;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A citizen's booking, end to end: portal, Tasklist, mailbox, counter; and nothing of it in the engine's tables. */
class CitizenJourneyIT extends RunningApplication {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String EMAIL = "anna.esempio@posta.example";
    /** One of its own: the tests share an application, and a stamp pays once. */
    private static final String STAMP = "16180339887498";

    private static final String TASK = "Task_IssueCertificate";

    @Autowired
    private DataSource database;

    @Autowired
    private CitizenBookings bookings;

    @Autowired
    private CitizenCancellations cancellations;

    @Autowired
    private Timeline timeline;

    @Autowired
    private RuntimeService runtime;

    @Test
    void certificatesGoFromThePortalToTheHandsOfTheCitizen() throws Exception {
        Files.createDirectories(PICTURES);
        String number;
        try (Chromium chromium = new Chromium()) {
            try (Page portal = chromium.browser().newPage()) {
                number = book(portal);
            }
            try (TasklistPage clerk = new TasklistPage(
                    chromium.browser(),
                    URI.create(address("").toString()),
                    "procura.addetto",
                    passwordOf("procura.addetto"))) {
                awaitTask(number);
                clerk.page().getByText("Certificati per i cittadini").first().click();
                PlaywrightAssertions.assertThat(clerk.page().locator("li.task").first())
                        .containsText("cittadino, urgente");
                clerk.picture(PICTURES.resolve("citizen-0-list.png"));
                clerk.open(number, "cittadino, urgente");
                clerk.picture(PICTURES.resolve("citizen-1-issue.png"));
                clerk.complete();
                PlaywrightAssertions.assertThat(clerk.page().locator("[data-field='pages.CASELLARIO'] .sf-error"))
                        .isVisible();
                clerk.page().locator("[data-complete]").scrollIntoViewIfNeeded();
                clerk.picture(PICTURES.resolve("citizen-2-missing.png"));
                clerk.page().locator("[data-field='pages.CASELLARIO'] input").fill("3");
                clerk.page()
                        .locator("[data-field='pages.CARICHI_PENDENTI'] input")
                        .fill("1");
                clerk.complete();
                clerk.awaitDone(number);
            }
            var mailbox = new SimulatedMailbox(imapPort(), EMAIL);
            await().until(() -> mailbox.subjects()
                    .containsAll(List.of(
                            "Prenotazione " + number + ": è registrata",
                            "Prenotazione " + number + ": pronta per il ritiro")));
            collect(chromium, number);
        }
        assertThat(runs(number)).isFalse();
        assertThat(bookings.get(new BookingNumber(number)).state()).isEqualTo(CitizenState.COLLECTED);
        engineHoldsNobody(number);
    }

    private String book(Page page) {
        page.navigate(address("/prenota/dati").toString());
        page.locator("[name='certificates'][value='CASELLARIO']").check();
        page.locator("[name='certificates'][value='CARICHI_PENDENTI']").check();
        page.locator("[name='urgent']").check();
        type(page, "person.surname", "Esempio");
        type(page, "person.givenNames", "Anna");
        type(page, "person.birthDate", "31/05/1980");
        type(page, "person.birthPlace", "Lucca");
        type(page, "person.fiscalCode", "SMPNNA80E71E715A");
        type(page, "person.residence", "Lucca");
        type(page, "email", EMAIL);
        page.locator("#dati button.btn-lg").click();
        PlaywrightAssertions.assertThat(page.locator("dl.facts")).containsText("SMPNNA80E71E715A");
        page.locator("[name='privacyRead']").check();
        page.locator("form[action$='/prenota/conferma'] button.btn-lg").click();
        return page.locator("[data-number]").innerText();
    }

    /** The sum owed is what three and one pages cost when urgent, known from the booking. */
    private void collect(Chromium chromium, String number) {
        var due = bookings.get(new BookingNumber(number)).costs().total();
        try (BrowserContext context = chromium.browser().newContext();
                Page page = context.newPage()) {
            page.navigate(address("/camunda/app/tasklist/default/").toString());
            new LogInPage(page).signInToTasklist("procura.addetto", passwordOf("procura.addetto"));
            page.getByText("Altre pagine").click();
            page.getByText("Consegnare un certificato").click();
            type(page, "find", number);
            page.locator("form[action$='/sportello'] button").click();
            PlaywrightAssertions.assertThat(page.locator("dl.facts")).containsText("SMPNNA80E71E715A");
            type(page, "document.number", "CA12345AB");
            pay(page, due.subtract(new java.math.BigDecimal("3.92")).toPlainString());
            page.locator("[name='signed']").check();
            page.locator(".actions .btn-lg").click();

            PlaywrightAssertions.assertThat(page.locator(".summary-of-errors")).containsText("Mancano 3,92 euro");
            assertThat(runs(number)).isTrue();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve("citizen-3-short.png"))
                    .setFullPage(true));

            type(page, "payments[0].amount", due.toPlainString());
            page.locator("[name='signed']").check();
            page.locator(".actions .btn-lg").click();
            PlaywrightAssertions.assertThat(page.locator(".summary-of-errors")).hasCount(0);
            PlaywrightAssertions.assertThat(page.locator("a[href$='ricevuta.pdf']"))
                    .isVisible();
        }
    }

    private static void pay(Page page, String amount) {
        page.locator("[name='payments[0].kind']").selectOption("STAMP");
        type(page, "payments[0].number", STAMP);
        type(
                page,
                "payments[0].date",
                LocalDate.now(ZoneId.of("Europe/Rome")).format(DateTimeFormatter.ofPattern("dd/MM/uuuu")));
        type(page, "payments[0].amount", amount);
    }

    private static void type(Page page, String name, String text) {
        page.locator("[name='" + name + "']").fill(text);
    }

    @Test
    void aManagerSaysWhatIsDoneAboutALateBookingOfACitizen() throws Exception {
        Files.createDirectories(PICTURES);
        String number = delegated();
        fire(number, "CertificateIssue", "BoundaryEvent_IssueOverdue");
        try (Chromium chromium = new Chromium();
                TasklistPage manager = new TasklistPage(
                        chromium.browser(), address("/"), "procura.dirigente", passwordOf("procura.dirigente"))) {
            manager.open(number, "Gestire il ritardo del rilascio");
            PlaywrightAssertions.assertThat(manager.page().locator(".sf-dossier"))
                    .containsText("Persona delegata: il codice fiscale non corrisponde");
            for (int width : new int[] {1440, 1024}) {
                manager.resize(width, 900);
                manager.picture(PICTURES.resolve("citizen-late-" + width + ".png"));
                assertThat(manager.barriers()).as("late, " + width).isEmpty();
                assertThat(manager.page().evaluate(FORM_OVERFLOW))
                        .as("the form fits into " + width)
                        .isEqualTo(0);
            }
            manager.complete();
            PlaywrightAssertions.assertThat(manager.page().locator("[data-field='note'] .sf-error"))
                    .isVisible();
            manager.picture(PICTURES.resolve("citizen-late-missing.png"));
            assertThat(manager.barriers()).as("late, without a word").isEmpty();
            manager.page()
                    .locator("[data-field='note'] textarea")
                    .fill("Assegnata a un altro addetto per l’assenza del collega.");
            manager.complete();
            manager.awaitDone(number);
        }
        assertThat(timeline.of(new BookingNumber(number)))
                .filteredOn(step -> step.kind() == StepKind.ISSUE_OVERDUE_HANDLED)
                .singleElement()
                .satisfies(step -> assertThat(step.note()).contains("un altro addetto"));
        assertThat(clerk().taskOf(number, TASK))
                .as("the clerk’s task is still open")
                .isNotEmpty();
        engineHoldsNobody(number);
    }

    /** How many pixels of the form stand out of the column that holds it. */
    private static final String FORM_OVERFLOW = """
            () => {
              const form = document.querySelector('form.sportello');
              return Math.max(0, form.scrollWidth - form.clientWidth);
            }""";

    private String delegated() {
        var anna = new PersonDetails("Esempio", "Anna", "1980-05-31", "E715", "SMPNNA80E71E715A", "E715");
        var delegate = new PersonDetails(
                "Dalla Chiesa Montecatini Barbagallo",
                "Pierfrancesco Massimiliano",
                "1975-03-02",
                "E715",
                "PRVBRN75C02E715P",
                null);
        String number = bookings.book(
                        new CitizenRequest(
                                "it",
                                List.of("CASELLARIO", "CARICHI_PENDENTI", "VISURA"),
                                "LABOUR_DISPUTE",
                                "Tribunale di Lucca, sezione lavoro, RG 1234/2026",
                                true,
                                false,
                                anna,
                                "DELEGATE",
                                delegate,
                                EMAIL,
                                null,
                                true,
                                List.of("other.fiscalCode booking.warning.fiscalCode.NAME")),
                        Channel.PORTAL,
                        null,
                        UUID.randomUUID().toString())
                .number()
                .value();
        awaitTask(number);
        return number;
    }

    @Test
    void noEndOfACourseLeavesADatumOfThePersonInTheEngine() {
        String declined = prepared();
        decide(declined, "{\"outcome\": \"DECLINED\", \"reason\": \"Omonimia con altra persona nata a Lucca\"}");
        String expired = prepared();
        decide(expired, "{\"outcome\": \"ISSUED\", \"pages\": {\"CASELLARIO\": 1}}");
        fire(expired, "CitizenBooking", "BoundaryEvent_FirstReminder");
        assertThatThrownBy(() -> fire(expired, "CitizenBooking", "BoundaryEvent_CollectionExpired"))
                .as("its last day is not over")
                .hasStackTraceContaining("booking.collection.runs");
        assertThat(state(expired)).isEqualTo(CitizenState.READY);
        lastDayIsOver(expired);
        fire(expired, "CitizenBooking", "BoundaryEvent_CollectionExpired");
        Placed placed = booked();
        assertThat(cancellations.byCode(placed.number(), placed.cancellationCode()))
                .isTrue();

        assertThat(List.of(
                        state(declined), state(expired), state(placed.number().value())))
                .containsExactly(CitizenState.DECLINED, CitizenState.EXPIRED, CitizenState.CANCELLED);
        assertThat(bookings.get(new BookingNumber(expired)).particulars()).isNull();
        for (String number : List.of(declined, expired, placed.number().value())) {
            assertThat(runs(number)).as(number).isFalse();
            engineHoldsNobody(number);
        }
    }

    @Test
    void nobodyCompletesACitizensTaskByTheEnginesInterfaceWithoutARecordedDecision() {
        String number = prepared();
        var clerk = clerk();
        String task = clerk.taskOf(number, TASK);

        assertThat(clerk.complete(task).status()).isGreaterThanOrEqualTo(400);

        assertThat(clerk.taskOf(number, TASK)).isEqualTo(task);
        assertThat(state(number)).isEqualTo(CitizenState.SUBMITTED);
    }

    private String prepared() {
        String number = booked().number().value();
        awaitTask(number);
        return number;
    }

    private Placed booked() {
        var anna = new PersonDetails("Esempio", "Anna", "1980-05-31", "E715", "SMPNNA80E71E715A", "E715");
        return bookings.book(
                new CitizenRequest(
                        "it",
                        List.of("CASELLARIO"),
                        null,
                        null,
                        false,
                        false,
                        anna,
                        null,
                        null,
                        null,
                        "0583 123456",
                        true,
                        List.of()),
                Channel.PORTAL,
                null,
                UUID.randomUUID().toString());
    }

    private void decide(String number, String decision) {
        var clerk = clerk();
        assertThat(clerk.put("/api/v1/citizen-bookings/" + number + "/issue", decision)
                        .status())
                .isEqualTo(204);
        assertThat(clerk.complete(clerk.taskOf(number, TASK)).status()).isBetween(200, 299);
    }

    private Person clerk() {
        return new Person(address("/"), "procura.addetto", passwordOf("procura.addetto"));
    }

    private void awaitTask(String number) {
        await().until(() -> runs(number, "CertificateIssue"));
    }

    /** Thirty days pass for one booking, and not for those of other tests in the same application. */
    private void lastDayIsOver(String number) {
        JdbcClient.create(database)
                .sql("update citizen_booking set expires_at = ready_at where number = ?")
                .param(number)
                .update();
    }

    /** Whether anything is under way for this booking. */
    private boolean runs(String number) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count()
                > 0;
    }

    private CitizenState state(String number) {
        return bookings.get(new BookingNumber(number)).state();
    }

    /** Every table of the engine, run-time and history. */
    private void engineHoldsNobody(String number) {
        assertThat(EngineTables.dump(database))
                .contains(number)
                .doesNotContainIgnoringCase("esempio")
                .doesNotContain("SMPNNA80E71E715A")
                .doesNotContain("1980-05-31")
                .doesNotContain("0583 123456")
                .doesNotContain("Omonimia")
                .doesNotContain("CA12345AB")
                .doesNotContain(STAMP)
                .doesNotContain("DECLINED", "NULLA");
    }
}
