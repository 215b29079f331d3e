package it.sportellocertificati.report.approval;

import static it.sportellocertificati.report.TestReports.CLERK;
import static it.sportellocertificati.report.TestReports.CONSUNTIVO;
import static it.sportellocertificati.report.TestReports.LUCCA;
import static it.sportellocertificati.report.TestReports.MANAGER;
import static it.sportellocertificati.report.TestReports.PROSECUTOR;
import static it.sportellocertificati.report.TestReports.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.NotPermitted;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.ChartKind;
import it.sportellocertificati.report.DocumentFigure;
import it.sportellocertificati.report.DocumentGoal;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportDocument;
import it.sportellocertificati.report.ReportJson;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.report.TestReports;
import it.sportellocertificati.report.edition.CameraHelp;
import it.sportellocertificati.report.edition.ChapterPlan;
import it.sportellocertificati.report.edition.ChapterState;
import it.sportellocertificati.report.edition.ChapterWork;
import it.sportellocertificati.report.edition.EditionPlanning;
import it.sportellocertificati.report.edition.EditionState;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.edition.ReportEvent;
import it.sportellocertificati.report.figures.Goal;
import it.sportellocertificati.report.figures.GoalEntry;
import it.sportellocertificati.report.figures.Goals;
import it.sportellocertificati.report.figures.HandTable;
import it.sportellocertificati.report.figures.HandTableEntry;
import it.sportellocertificati.report.figures.HandTables;
import it.sportellocertificati.report.figures.PlayedIndicators;
import it.sportellocertificati.report.figures.ReportFigures;
import it.sportellocertificati.report.text.ChapterTexts;
import it.sportellocertificati.report.text.Remark;
import it.sportellocertificati.report.text.RemarkKind;
import it.sportellocertificati.report.text.Remarks;
import it.sportellocertificati.statistics.Cell;
import it.sportellocertificati.statistics.FigureTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition of two chapters from the plan to a correction, on whichever database. */
abstract class WholeEdition {

    private static final ChapterKey WORK = new ChapterKey(CONSUNTIVO, "attivita");
    private static final ChapterKey NUMBERS = new ChapterKey(CONSUNTIVO, "performance");
    private static final EditionKey PROMISE = new EditionKey(2015, ReportKind.PREVENTIVO);

    @TempDir
    private Path keys;

    private final PlayedIndicators indicators = new PlayedIndicators();

    private TestReports room;

    abstract DataSource database();

    @BeforeEach
    void open() {
        room = TestReports.on(database(), keys, indicators::ofYear);
        room.as(MANAGER);
        for (ReportKind kind : ReportKind.values()) {
            room.get(Editions.class)
                    .template(
                            kind,
                            List.of(
                                    new ChapterPlan("attivita", "Attività", "PROCURA", null, null, null),
                                    new ChapterPlan("performance", "Performance", "CAMERA", null, null, null)));
        }
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void freezesWhatWasApproved() {
        drafted(
                CONSUNTIVO,
                "<p>Fatti</p><figure data-figure=\"procedimenti\"></figure>",
                "<p>Numeri</p><figure data-figure=\"giorni-fino-al-pronto\"></figure>");
        room.as(LUCCA);
        HandTable table = tables().put(CONSUNTIVO, "procedimenti", proceedings("3.412", "3.398"));
        room.get(ReportFigures.class).show(CONSUNTIVO, "giorni-fino-al-pronto", ChartKind.LINES, "Come va");
        room.as(MANAGER);
        approval().submit(CONSUNTIVO);
        assertThatThrownBy(() -> approval().approve(CONSUNTIVO)).isInstanceOf(NotPermitted.class);
        room.as(PROSECUTOR);
        approval().approve(CONSUNTIVO);
        ReportDocument frozen = approval().document(CONSUNTIVO, 1);
        assertThat(frozen.chapters())
                .extracting(chapter -> chapter.writtenBy())
                .containsExactly("Procura della Repubblica di Lucca", "Camera di Commercio di Lucca");
        assertThat(frozen.figures()).containsOnlyKeys("procedimenti", "giorni-fino-al-pronto");
        assertThat(figure(frozen, "procedimenti").table().at())
                .isEqualTo(table.table().at());
        assertThat(figure(frozen, "procedimenti").table().title()).isEqualTo("Procedimenti definiti (procedimenti)");
        assertThat(figure(frozen, "procedimenti").table().source())
                .isEqualTo("Registro generale (Re.Ge.). Dati al 31/12/2015.");
        assertThat(figure(frozen, "giorni-fino-al-pronto").chart()).isEqualTo(ChartKind.LINES);
        indicators.median = Cell.of(99);
        room.as(LUCCA);
        assertThatThrownBy(() -> tables().put(CONSUNTIVO, "procedimenti", proceedings("1", "1")))
                .isInstanceOf(Conflict.class)
                .hasMessage("report.edition.closed.APPROVED");
        assertThat(approval().document(CONSUNTIVO, 1)).isEqualTo(frozen);
        assertThat(figure(frozen, "giorni-fino-al-pronto")
                        .table()
                        .lines()
                        .get(0)
                        .cells())
                .containsExactly(Cell.of(3));
        assertThat(figure(frozen, "giorni-fino-al-pronto")
                        .table()
                        .lines()
                        .get(1)
                        .cells())
                .containsExactly(Cell.HIDDEN);
        assertThat(figure(approval().preview(CONSUNTIVO), "giorni-fino-al-pronto")
                        .table()
                        .lines()
                        .get(0)
                        .cells())
                .containsExactly(Cell.of(99));
    }

    @Test
    void noticesThatAFrozenEditionWasChangedInTheDatabase() {
        approved();
        room.jdbc().sql("update report_frozen set sha256 = 'x'").update();
        assertThatThrownBy(() -> approval().document(CONSUNTIVO, 1)).hasMessage("report.frozen.altered");
    }

    @Test
    void namesAllThatLacksBeforeTheProcuratoreIsAsked() {
        drafted(CONSUNTIVO, "<figure data-figure=\"mai-vista\"></figure>", "<p>x</p>");
        room.as(CLERK);
        work().sendBack(NUMBERS, "Manca tutto");
        goals().add(CONSUNTIVO, goal("Sito nuovo", "10", null, null));
        room.as(MANAGER);
        assertThatThrownBy(() -> approval().submit(CONSUNTIVO))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::code)
                                .containsExactly(
                                        "report.submit.notReviewed",
                                        "report.submit.remarks",
                                        "report.submit.figure",
                                        "report.submit.goal"));
        assertThat(approval().lacking(CONSUNTIVO))
                .as("told before the attempt, by the same rules")
                .extracting(FieldProblem::code)
                .containsExactly(
                        "report.submit.notReviewed",
                        "report.submit.remarks",
                        "report.submit.figure",
                        "report.submit.goal");
        assertThat(room.get(Editions.class).get(CONSUNTIVO).state()).isEqualTo(EditionState.DRAFTING);
    }

    @Test
    void sendsSingleChaptersBackWithTheProcuratoresWords() {
        drafted(CONSUNTIVO, "<p>a</p>", "<p>b</p>");
        room.as(MANAGER);
        approval().submit(CONSUNTIVO);
        room.as(PROSECUTOR);
        assertThatThrownBy(() -> approval().sendBack(CONSUNTIVO, Map.of())).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> approval().sendBack(CONSUNTIVO, Map.of("nessuno", "x", "attivita", " ")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .containsExactlyInAnyOrder("remarks.nessuno", "remarks.attivita"));
        approval().sendBack(CONSUNTIVO, Map.of("performance", "Più chiaro, per favore."));
        assertThat(state(NUMBERS)).isEqualTo(ChapterState.SENT_BACK);
        assertThat(state(WORK)).isEqualTo(ChapterState.REVIEWED);
        Remark remark = room.get(Remarks.class).of(NUMBERS).get(0);
        assertThat(remark.kind()).isEqualTo(RemarkKind.APPROVAL);
        assertThat(room.heard()).contains(new ReportEvent.EditionSentBack(CONSUNTIVO, List.of(NUMBERS)));
        room.as(LUCCA);
        room.get(ChapterTexts.class).save(NUMBERS, 1, "<p>Più chiaro</p>");
        assertThatThrownBy(() -> work().written(NUMBERS))
                .as("the remark is open")
                .isInstanceOf(Conflict.class)
                .hasMessage("report.submit.remarks");
        assertThat(state(NUMBERS)).isEqualTo(ChapterState.SENT_BACK);
        room.get(Remarks.class).resolve(NUMBERS, remark.id());
        work().written(NUMBERS);
        work().reviewed(NUMBERS, 2);
        room.as(CLERK);
        work().reviewed(NUMBERS, 2);
        room.as(MANAGER);
        approval().submit(CONSUNTIVO);
    }

    @Test
    void makesACorrectionANewVersionAndKeepsTheOldOne() {
        approved();
        approval().published(CONSUNTIVO, 1);
        approval().published(CONSUNTIVO, 1);
        assertThatThrownBy(() -> approval().published(CONSUNTIVO, 2)).isInstanceOf(Conflict.class);
        room.as(MANAGER);
        assertThatThrownBy(() -> approval().correct(CONSUNTIVO, "", false, List.of("nessuno")))
                .isInstanceOf(Rejected.class);
        assertThat(approval().correct(CONSUNTIVO, "Un numero era sbagliato.", false, List.of("attivita")))
                .isEqualTo(2);
        assertThat(state(WORK)).isEqualTo(ChapterState.SENT_BACK);
        assertThat(state(NUMBERS)).isEqualTo(ChapterState.REVIEWED);
        room.as(CLERK);
        room.get(ChapterTexts.class).save(WORK, 1, "<p>Corretto</p>");
        work().written(WORK);
        work().reviewed(WORK, 2);
        room.as(LUCCA);
        work().reviewed(WORK, 2);
        room.as(MANAGER);
        approval().submit(CONSUNTIVO);
        room.as(PROSECUTOR);
        approval().approve(CONSUNTIVO);
        assertThat(approval().versions(CONSUNTIVO)).containsExactly(1, 2);
        assertThat(approval().document(CONSUNTIVO, 2).correction()).isEqualTo("Un numero era sbagliato.");
        assertThat(approval().document(CONSUNTIVO, 2).chapters().get(0).html()).isEqualTo("<p>Corretto</p>");
        assertThat(approval().document(CONSUNTIVO, 1).correction()).isNull();
        assertThat(approval().document(CONSUNTIVO, 1).chapters().get(0).html()).isEqualTo("<p>a</p>");
    }

    /** A pair of versions: what was hidden in both would be their difference to whoever subtracts one from the other. */
    @Test
    void twoVersionsTellNoMoreThanOneUnlessTheManagerHasTheFiguresComputedAnew() {
        drafted(CONSUNTIVO, "<p>a</p>", "<figure data-figure=\"giorni-fino-al-pronto\"></figure>");
        room.as(CLERK);
        goals().add(CONSUNTIVO, goal("Certificati più presto", "2,5", "carichi", null));
        approveAndPublish(1);
        indicators.median = Cell.of(4);
        room.clock().advance(Duration.ofDays(3));
        approval().correct(CONSUNTIVO, "Un refuso.", false, List.of());
        assertThat(room.get(ReportFigures.class)
                        .of(CONSUNTIVO)
                        .get(0)
                        .figure()
                        .table()
                        .lines()
                        .get(0)
                        .cells())
                .as("what writers see is what will be published")
                .containsExactly(Cell.of(3));
        approveAndPublish(2);
        assertThat(counted(2)).as("byte for byte, its day too").isEqualTo(counted(1));
        assertThat(approval().document(CONSUNTIVO, 2).goals())
                .as("a goal that an indicator measures")
                .isEqualTo(approval().document(CONSUNTIVO, 1).goals());
        approval().correct(CONSUNTIVO, "I dati del servizio erano sbagliati.", true, List.of());
        approveAndPublish(3);
        assertThat(figure(approval().document(CONSUNTIVO, 3), "giorni-fino-al-pronto")
                        .table()
                        .lines()
                        .get(0)
                        .cells())
                .containsExactly(Cell.of(4));
        indicators.median = Cell.of(9);
        approval().correct(CONSUNTIVO, "Un altro refuso.", false, List.of());
        approveAndPublish(4);
        assertThat(counted(4)).as("of the last version, not of the first").isEqualTo(counted(3));
    }

    /** The other pair: what was hidden in a consuntivo must not follow from the preventivo that starts from the same year. */
    @Test
    void aPreventivoShowsWhatTheConsuntivoTellsAndCountsNothingItself() {
        EditionKey preventivo = new EditionKey(2016, ReportKind.PREVENTIVO);
        drafted(preventivo, "<p>a</p>", "<figure data-figure=\"giorni-fino-al-pronto\"></figure>");
        room.as(CLERK);
        goals().add(preventivo, goal("Certificati più presto", "2,5", "carichi", null));
        assertThat(approval().lacking(preventivo))
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly("chapters.performance report.submit.figure.notCounted");
        drafted(CONSUNTIVO, "<p>a</p>", "<figure data-figure=\"giorni-fino-al-pronto\"></figure>");
        approveAndPublish(1);
        indicators.median = Cell.of(4);

        assertThat(approval().lacking(preventivo)).isEmpty();
        room.as(MANAGER);
        approval().submit(preventivo);
        room.as(PROSECUTOR);
        approval().approve(preventivo);

        assertThat(figure(approval().document(preventivo, 1), "giorni-fino-al-pronto")
                        .table())
                .as("the same computation, its day too")
                .isEqualTo(figure(approval().document(CONSUNTIVO, 1), "giorni-fino-al-pronto")
                        .table());
    }

    @Test
    void aPreventivoWrittenBeforeItsYearStartsFromTheLastThatIsOver() {
        EditionKey next = new EditionKey(2027, ReportKind.PREVENTIVO);
        drafted(next, "<p>a</p>", "<p>b</p>");

        assertThat(room.get(ReportFigures.class)
                        .of(next)
                        .get(0)
                        .figure()
                        .table()
                        .source())
                .isEqualTo("Calcolato dalle prenotazioni del 2025.");
    }

    private void approveAndPublish(int version) {
        room.as(MANAGER);
        approval().submit(CONSUNTIVO);
        room.as(PROSECUTOR);
        approval().approve(CONSUNTIVO);
        approval().published(CONSUNTIVO, version);
        room.as(MANAGER);
    }

    private String counted(int version) {
        FigureTable table = figure(approval().document(CONSUNTIVO, version), "giorni-fino-al-pronto")
                .table();
        return new String(ReportJson.write(table), StandardCharsets.UTF_8);
    }

    @Test
    void laysNoConsuntivoBeforeTheProcuratoreWhoseYearIsNotOverInItaly() {
        EditionKey running = new EditionKey(2026, ReportKind.CONSUNTIVO);
        drafted(running, "<p>a</p>", "<p>b</p>");
        room.as(MANAGER);
        room.clock().advance(Duration.between(room.clock().instant(), Instant.parse("2026-12-31T22:59:59Z")));
        assertThatThrownBy(() -> approval().submit(running))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refusal -> assertThat(refusal.problems())
                                .containsExactly(FieldProblem.of("year", "report.submit.yearOpen", "2026", "2027")));
        room.clock().advance(Duration.ofSeconds(1));
        approval().submit(running);
    }

    @Test
    void takesUpWhatThePreventivoPromised() {
        drafted(PROMISE, "<p>a</p>", "<p>b</p>");
        room.as(CLERK);
        Goal measured = goals().add(PROMISE, goal("Certificati più presto", "2,5", "carichi", null));
        goals().add(PROMISE, goal("Sito nuovo", "1", null, null));
        room.as(MANAGER);
        room.get(Editions.class).open(plan(CONSUNTIVO, "TEMPLATE"));
        assertThatThrownBy(() -> goals().takeUp(CONSUNTIVO)).hasMessage("report.goal.preventivo.notApproved");
        approval().submit(PROMISE);
        room.as(PROSECUTOR);
        approval().approve(PROMISE);
        room.as(CLERK);
        assertThat(goals().takeUp(CONSUNTIVO)).isEqualTo(2);
        assertThat(goals().takeUp(CONSUNTIVO)).isZero();
        List<Goal> taken = goals().of(CONSUNTIVO);
        DocumentGoal first = taken.get(0).goal();
        assertThat(first.actual()).as("as the indicator says").isEqualByComparingTo("3");
        assertThat(first.target()).isEqualByComparingTo("2.5");
        assertThat(first.reached()).isFalse();
        assertThat(goals().of(PROMISE).get(0).goal().actual()).isNull();
        assertThat(taken.get(0).takenFrom()).isEqualTo(PROMISE);
        assertThatThrownBy(() -> goals().change(CONSUNTIVO, taken.get(0).id(), goal("Altro", "9", null, "7")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .containsExactlyInAnyOrder("action", "target", "actual"));
        assertThatThrownBy(() -> goals().remove(CONSUNTIVO, taken.get(1).id())).isInstanceOf(Conflict.class);
        GoalEntry told = new GoalEntry(null, null, null, null, null, null, "0", "Rinviato.", null, null, null);
        assertThat(goals().change(CONSUNTIVO, taken.get(1).id(), told).goal().note())
                .isEqualTo("Rinviato.");
        indicators.median = Cell.HIDDEN;
        assertThat(goals().of(CONSUNTIVO).get(0).goal().actual())
                .as("a hidden number is told to nobody")
                .isNull();
        assertThat(measured.indicator()).isNotNull();
        indicators.median = Cell.of(2);
        indicators.computed = 0;
        assertThat(approval().preview(CONSUNTIVO).goals().get(0).actual()).isEqualByComparingTo("2");
        assertThat(indicators.computed)
                .as("how often every booking of the year was read")
                .isOne();
    }

    @Test
    void carriesGoalsAndTablesIntoTheNextYearWithoutTheirNumbers() {
        drafted(PROMISE, "<p>a</p>", "<p>b</p>");
        room.as(CLERK);
        goals().add(PROMISE, goal("Sito nuovo", "1", null, null));
        tables().put(PROMISE, "procedimenti", proceedings("1", "2"));
        room.as(MANAGER);
        EditionKey next = new EditionKey(2016, ReportKind.PREVENTIVO);
        room.get(Editions.class).open(plan(next, "LAST"));
        assertThat(goals().of(next))
                .extracting(goal -> goal.goal().deadline())
                .containsExactly(LocalDate.of(2017, 12, 31));
        HandTable table = tables().of(next).get(0);
        assertThat(table.table().lines().get(0).cells()).containsExactly(Cell.NONE, Cell.NONE);
        assertThat(table.countedOn()).isEqualTo(LocalDate.of(2016, 12, 31));
        assertThat(table.table().source()).endsWith("Dati al 31/12/2016.");
    }

    @Test
    void saysWhatIsWrongWithAGoal() {
        room.get(Editions.class).open(plan(CONSUNTIVO, "TEMPLATE"));
        GoalEntry wrong = new GoalEntry(
                " ", null, null, "tanti", "x".repeat(61), null, "1", null, "giorni-fino-al-pronto", "x", "y");
        assertThatThrownBy(() -> goals().add(CONSUNTIVO, wrong))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .containsExactlyInAnyOrder(
                                        "action",
                                        "owner",
                                        "unit",
                                        "deadline",
                                        "target",
                                        "lessIsBetter",
                                        "figure",
                                        "actual"));
        Goal goal = goals().add(CONSUNTIVO, goal("Prima", "1", null, null));
        assertThat(goals().change(CONSUNTIVO, goal.id(), goal("Dopo", "2", null, "3"))
                        .goal()
                        .action())
                .isEqualTo("Dopo");
        assertThat(goals().of(CONSUNTIVO))
                .extracting(each -> Objects.requireNonNull(each.goal().actual()).intValue())
                .containsExactly(3);
        goals().remove(CONSUNTIVO, goal.id());
        assertThat(goals().of(CONSUNTIVO)).isEmpty();
    }

    private static DocumentFigure figure(ReportDocument document, String name) {
        return Objects.requireNonNull(document.figures().get(name));
    }

    private void approved() {
        drafted(CONSUNTIVO, "<p>a</p>", "<p>b</p>");
        room.as(MANAGER);
        approval().submit(CONSUNTIVO);
        room.as(PROSECUTOR);
        approval().approve(CONSUNTIVO);
    }

    /** Both chapters written and reviewed by both. */
    private void drafted(EditionKey key, String work, String numbers) {
        room.as(MANAGER);
        room.get(Editions.class).open(plan(key, "TEMPLATE"));
        room.get(EditionPlanning.class).finish(key);
        ChapterKey first = new ChapterKey(key, "attivita");
        ChapterKey second = new ChapterKey(key, "performance");
        room.as(LUCCA);
        room.get(CameraHelp.class).state(key, "Revisione linguistica");
        room.get(CameraHelp.class).accept(second);
        room.get(ChapterTexts.class).save(second, 0, numbers);
        work().written(second);
        room.as(CLERK);
        room.get(ChapterTexts.class).save(first, 0, work);
        work().written(first);
        for (ChapterKey chapter : List.of(first, second)) {
            room.as(CLERK);
            work().reviewed(chapter, 1);
            room.as(LUCCA);
            work().reviewed(chapter, 1);
        }
    }

    private static GoalEntry goal(String action, String target, @Nullable String line, @Nullable String actual) {
        return new GoalEntry(
                action,
                "Procura",
                LocalDate.of(2016, 12, 31),
                target,
                "giorni lavorativi",
                true,
                actual,
                null,
                line == null ? null : "giorni-fino-al-pronto",
                line,
                line == null ? null : "mediana");
    }

    private static HandTableEntry proceedings(String first, String second) {
        return new HandTableEntry(
                "Procedimenti definiti",
                "procedimenti",
                "Registro generale (Re.Ge.)",
                LocalDate.of(2015, 12, 31),
                "Registro",
                List.of("2014", "2015"),
                List.of(new HandTableEntry.Line("Noti", Arrays.asList(first, second))));
    }

    private ChapterState state(ChapterKey chapter) {
        return room.get(Editions.class).chapter(chapter).state();
    }

    private Approval approval() {
        return room.get(Approval.class);
    }

    private ChapterWork work() {
        return room.get(ChapterWork.class);
    }

    private Goals goals() {
        return room.get(Goals.class);
    }

    private HandTables tables() {
        return room.get(HandTables.class);
    }
}
