package it.sportellocertificati.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import it.sportellocertificati.Chromium;
import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.document.PdfCheck;
import it.sportellocertificati.report.DocumentFigure;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportDocument;
import it.sportellocertificati.report.approval.Approval;
import it.sportellocertificati.report.edition.Edition;
import it.sportellocertificati.report.edition.EditionState;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.statistics.Cell;
import it.sportellocertificati.statistics.FigureTable;
import it.sportellocertificati.statistics.Indicator;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Both samples are made through their processes from bookings of a year gone by, can be read by everybody, and are made once. */
class SampleReportsIT extends RunningApplication {

    private static final List<String> KEYS = List.of("consuntivo-2015", "preventivo-2016");

    @Autowired
    private SamplePast past;

    @Autowired
    private SampleReportCourse course;

    @Autowired
    private Approval approval;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Editions editions;

    @Autowired
    private StageHands staff;

    @Test
    void bothAreMadeThroughTheirProcessesAndGoodToRead() throws Exception {
        SampleReports samples = new SampleReports(past, course);

        samples.makeAll();
        long made = count("select count(*) from booking") + count("select count(*) from citizen_booking");
        samples.makeAll();

        assertThat(count("select count(*) from booking") + count("select count(*) from citizen_booking"))
                .as("made once")
                .isEqualTo(made);
        thePastIsOver();

        for (String key : KEYS) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(edition(key).state()).isEqualTo(EditionState.PUBLISHED));
            assertThat(edition(key).version()).isEqualTo(1);
            assertThat(edition(key).help()).isNotNull();
        }
        theFiguresAreThoseOfTheRows();
        try (Chromium chromium = new Chromium();
                Page reader = chromium.browser().newPage()) {
            for (String path : List.of("/bilancio-sociale/2015/consuntivo", "/bilancio-sociale/2016/preventivo")) {
                reader.navigate(address(path).toString());
                assertThat(new AxeBuilder(reader).analyze().getViolations())
                        .as(path)
                        .isEmpty();
                byte[] pdf = bytes(path + ".pdf");
                assertThat(PdfCheck.against(PDFAFlavour.PDFA_2_A, pdf)).as(path).isEmpty();
                assertThat(PdfCheck.against(PDFAFlavour.PDFUA_1, pdf)).as(path).isEmpty();
            }
        }
    }

    /** No task, call, letter or person of the sample year is left for anybody today. */
    private void thePastIsOver() {
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKeyLike("LU15-%")
                        .count())
                .isZero();
        assertThat(count("select count(*) from booking where number like 'LU15-%'"))
                .isGreaterThan(100);
        assertThat(count("select count(*) from booking where number like 'LU15-%' and state in"
                        + " ('SUBMITTED', 'CORRECTION_REQUESTED', 'ACCEPTED', 'ISSUED')"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from citizen_booking where number like 'LU15-%'"
                                        + " and (state in ('SUBMITTED', 'READY') or particulars is not null or surname_digest is not null)"))
                .isZero();
        assertThat(count("select count(*) from citizen_call where number like 'LU15-%' and done_at is null"))
                .isZero();
        assertThat(count("select count(*) from pec_message where dossier like 'LU15-%' and announced = false"))
                .isZero();
        assertThat(count("select count(*) from mail_note where dossier like 'LU15-%' and ended_at is null"))
                .isZero();
        assertThat(count("select count(*) from pending_signal where business_key like 'LU15-%'"))
                .isZero();
    }

    /** Each number that the frozen consuntivo shows, where it can be counted in the rows without more ado. */
    private void theFiguresAreThoseOfTheRows() {
        ReportDocument frozen =
                staff.as(Staff.MANAGER, () -> approval.document(EditionKey.parse("consuntivo-2015"), 1));
        Map<String, Double> rows = RowCount.of(jdbc, SamplePast.YEAR);
        Map<String, Long> compared = new TreeMap<>();
        long hidden = 0;
        for (DocumentFigure figure : frozen.figures().values()) {
            FigureTable table = figure.table();
            assertThat(table.source()).as(table.name()).contains("2015");
            assertThat(table.at()).as(table.name()).isBeforeOrEqualTo(Instant.now());
            for (FigureTable.Line line : table.lines()) {
                for (int i = 0; i < line.cells().size(); i++) {
                    String name = table.name() + "/" + line.code() + "/"
                            + table.columns().get(i).code();
                    if (line.cells().get(i) instanceof Cell.Value shown && rows.containsKey(name)) {
                        assertThat(shown.number().doubleValue()).as(name).isCloseTo(rows.get(name), within(0.051));
                        compared.merge(table.name(), 1L, Long::sum);
                    }
                    hidden += line.cells().get(i) instanceof Cell.Hidden ? 1 : 0;
                }
            }
        }
        assertThat(frozen.figures().keySet())
                .containsAll(Arrays.stream(Indicator.values())
                        .map(Indicator::tableName)
                        .toList());
        assertThat(compared).hasSize(17);
        assertThat(compared.values().stream().mapToLong(Long::longValue).sum()).isGreaterThan(100);
        assertThat(hidden).as("numbers about few people").isPositive();
        assertThat(frozen.goals()).filteredOn(goal -> goal.actual() != null).hasSizeGreaterThan(4);
    }

    private long count(String sql) {
        return jdbc.queryForObject(sql, Long.class);
    }

    @Test
    void aChapterThatTheTemplateGotLaterHasAText() {
        assertThat(new SampleTexts(EditionKey.parse("preventivo-2016"), Map::of, messages)
                        .of("nuovo", "Un nuovo capitolo"))
                .contains("Un nuovo capitolo");
    }

    private Edition edition(String key) {
        return staff.as(Staff.MANAGER, () -> editions.get(EditionKey.parse(key)));
    }

    private byte[] bytes(String path) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
