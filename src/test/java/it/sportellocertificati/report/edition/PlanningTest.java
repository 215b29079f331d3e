package it.sportellocertificati.report.edition;

import static it.sportellocertificati.report.TestReports.AUDITOR;
import static it.sportellocertificati.report.TestReports.CLERK;
import static it.sportellocertificati.report.TestReports.CONSUNTIVO;
import static it.sportellocertificati.report.TestReports.LUCCA;
import static it.sportellocertificati.report.TestReports.MANAGER;
import static it.sportellocertificati.report.TestReports.OFFICIAL;
import static it.sportellocertificati.report.TestReports.PROSECUTOR;
import static it.sportellocertificati.report.TestReports.TODAY;
import static it.sportellocertificati.report.TestReports.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.NotPermitted;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.OnH2;
import it.sportellocertificati.report.ReportKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PlanningTest extends OnH2 {

    private static final ChapterKey NOTE = new ChapterKey(CONSUNTIVO, "nota-metodologica");
    private static final ChapterKey LETTER = new ChapterKey(CONSUNTIVO, "lettera-agli-stakeholder");

    @Test
    void opensAnEditionFromTheTemplateAndTellsIt() {
        EditionKey key = editions().open(plan(CONSUNTIVO, "TEMPLATE"));
        assertThat(editions().get(key).title()).isEqualTo("Bilancio sociale consuntivo 2015");
        assertThat(editions().chapters(key))
                .extracting(Chapter::title)
                .startsWith("Lettera agli stakeholder", "Nota metodologica", "Identità")
                .contains("Buone pratiche", "Impegni per il futuro");
        assertThat(editions().chapters(key))
                .allSatisfy(chapter -> assertThat(chapter.state()).isEqualTo(ChapterState.PLANNED));
        assertThat(room.heard()).containsExactly(new ReportEvent.EditionOpened(CONSUNTIVO, null));
        assertThat(room.jdbc()
                        .sql("select act from audit_entry")
                        .query(String.class)
                        .list())
                .containsExactly("report.EditionOpened");
    }

    @Test
    void refusesASecondEditionOfAYear() {
        editions().open(plan(CONSUNTIVO, "TEMPLATE"));
        conflict("report.edition.exists", () -> editions().open(plan(CONSUNTIVO, "TEMPLATE")));
        assertThat(editions().all()).hasSize(1);
    }

    @Test
    void namesEveryWrongFieldOfAnEdition() {
        EditionPlan wrong = new EditionPlan(
                "BILANCIO", 1815, "t".repeat(151), "NOWHERE", TODAY.minusDays(1), TODAY.minusDays(2), null, TODAY);
        rejected(() -> editions().open(wrong), "kind", "year", "reviewBy", "from", "title");
        EditionPlan disorder = new EditionPlan(
                "CONSUNTIVO", 2015, null, "TEMPLATE", TODAY.minusDays(1), TODAY.plusDays(9), TODAY.plusDays(8), TODAY);
        rejected(() -> editions().open(disorder), "answerBy", "reviewBy", "approveBy");
        rejected(() -> editions().open(plan(CONSUNTIVO, "LAST")), "from");
    }

    @Test
    void carriesChaptersOwnersAndOrderOver() {
        opened();
        planning().add(CONSUNTIVO, chapter("Capitolo nuovo", "CAMERA"));
        planning().remove(LETTER);
        planning().reassign(NOTE, Organisation.PROCURA, "procura.addetto2");
        List<String> order = new ArrayList<>(anchors(CONSUNTIVO));
        Collections.reverse(order);
        whole().order(CONSUNTIVO, order);
        EditionKey next = new EditionKey(2017, ReportKind.CONSUNTIVO);
        editions().open(plan(next, "LAST"));
        assertThat(anchors(next)).isEqualTo(order);
        Chapter note = editions().chapter(new ChapterKey(next, "nota-metodologica"));
        assertThat(note.owner()).isEqualTo(Organisation.PROCURA);
        assertThat(note.writer()).isEqualTo("procura.addetto2");
        assertThat(editions().get(next).carriedFrom()).isEqualTo(CONSUNTIVO);
        assertThat(editions().before(next)).get().extracting(Edition::key).isEqualTo(CONSUNTIVO);
    }

    @Test
    void startsLaterEditionsFromAChangedTemplate() {
        editions()
                .template(
                        ReportKind.CONSUNTIVO,
                        List.of(chapter("Solo questo", "PROCURA"), chapter("E questo", "CAMERA")));
        opened();
        assertThat(anchors(CONSUNTIVO)).containsExactly("solo-questo", "e-questo");
        rejected(
                () -> editions()
                        .template(ReportKind.CONSUNTIVO, List.of(chapter("A", "PROCURA"), chapter("A", "NOBODY"))),
                "chapters[1].owner");
        rejected(
                () -> editions()
                        .template(ReportKind.CONSUNTIVO, List.of(chapter("A", "PROCURA"), chapter("A", "PROCURA"))),
                "chapters[1].anchor");
        rejected(() -> editions().template(ReportKind.CONSUNTIVO, List.of()), "chapters");
        assertThat(editions().template(ReportKind.CONSUNTIVO)).hasSize(2);
        assertThat(editions().template(ReportKind.PREVENTIVO)).hasSizeGreaterThan(5);
    }

    @Test
    void leavesThePlanToTheManager() {
        opened();
        for (Actor other : List.of(CLERK, LUCCA, PROSECUTOR, AUDITOR)) {
            room.as(other);
            forbidden(() -> editions().open(plan(new EditionKey(2020, ReportKind.CONSUNTIVO), "TEMPLATE")));
            forbidden(() -> planning().add(CONSUNTIVO, chapter("Altro", "PROCURA")));
            forbidden(() -> planning().remove(NOTE));
            forbidden(() -> whole().finish(CONSUNTIVO));
            assertThat(editions().chapters(CONSUNTIVO)).isNotEmpty();
        }
        room.as(OFFICIAL);
        forbidden(() -> editions().all());
        forbidden(() -> editions().chapters(CONSUNTIVO));
    }

    @Test
    void offersTheCamerasChaptersWhenThePlanIsDone() {
        opened();
        whole().finish(CONSUNTIVO);
        assertThat(editions().chapter(NOTE).state()).isEqualTo(ChapterState.OFFERED);
        assertThat(editions().chapter(LETTER).state()).isEqualTo(ChapterState.WRITING);
        conflict("report.plan.done", () -> whole().finish(CONSUNTIVO));
        room.as(LUCCA);
        conflict("report.help.missing", () -> help().accept(NOTE));
        rejected(() -> help().state(CONSUNTIVO, " "), "manner");
        help().state(CONSUNTIVO, "Due persone per sportello, revisione linguistica.");
        help().accept(NOTE);
        assertThat(editions().chapter(NOTE).state()).isEqualTo(ChapterState.WRITING);
        conflict("report.chapter.notOffered", () -> help().accept(NOTE));
        room.as(CLERK);
        forbidden(() -> help().state(CONSUNTIVO, "x"));
    }

    @Test
    void givesADeclinedChapterBackToTheProcura() {
        opened();
        whole().finish(CONSUNTIVO);
        room.as(LUCCA);
        rejected(() -> help().decline(NOTE, ""), "reason");
        help().decline(NOTE, "Mancano le persone fino a maggio.");
        Chapter note = editions().chapter(NOTE);
        assertThat(note.owner()).isEqualTo(Organisation.PROCURA);
        assertThat(note.state()).isEqualTo(ChapterState.WRITING);
        assertThat(note.declined()).isNotNull();
        assertThat(room.heard()).contains(new ReportEvent.ChapterDeclined(NOTE));
        room.as(MANAGER);
        planning().reassign(NOTE, Organisation.CAMERA, null);
        assertThat(editions().chapter(NOTE).state()).isEqualTo(ChapterState.OFFERED);
        assertThat(editions().chapter(NOTE).declined()).isNull();
    }

    @Test
    void movesChaptersWithTheEditionUnlessTheyHaveADayOfTheirOwn() {
        opened();
        planning().dueOn(NOTE, TODAY.plusDays(10));
        EditionDeadlines later =
                new EditionDeadlines(TODAY.plusDays(8), TODAY.plusDays(40), TODAY.plusDays(50), TODAY.plusDays(70));
        whole().deadlines(CONSUNTIVO, later);
        assertThat(editions().chapter(NOTE).dueOn()).isEqualTo(TODAY.plusDays(10));
        assertThat(editions().chapter(LETTER).dueOn()).isEqualTo(TODAY.plusDays(40));
        assertThat(room.heard())
                .contains(
                        new ReportEvent.DeadlineChanged(NOTE, TODAY.plusDays(10)),
                        new ReportEvent.DeadlineChanged(LETTER, TODAY.plusDays(40)),
                        new ReportEvent.EditionDeadlinesChanged(CONSUNTIVO, later));
        rejected(() -> planning().dueOn(NOTE, TODAY.plusDays(51)), "dueOn");
        assertThat(editions().chapter(NOTE).lateOn(TODAY.plusDays(10))).isFalse();
        assertThat(editions().chapter(NOTE).lateOn(TODAY.plusDays(11))).isTrue();
    }

    @Test
    void movesLaterDaysWhenEarlierOnesHavePassedAndNoneIntoThePast() {
        opened();
        EditionDeadlines days = editions().get(CONSUNTIVO).deadlines();
        room.clock().advance(Duration.ofDays(31));
        EditionDeadlines later = new EditionDeadlines(
                days.answerBy(),
                days.writeBy(),
                days.reviewBy().plusDays(7),
                days.approveBy().plusDays(7));
        whole().deadlines(CONSUNTIVO, later);
        assertThat(editions().get(CONSUNTIVO).deadlines()).isEqualTo(later);
        EditionDeadlines past =
                new EditionDeadlines(days.answerBy().plusDays(1), days.writeBy(), later.reviewBy(), later.approveBy());
        rejected(() -> whole().deadlines(CONSUNTIVO, past), "answerBy");
        rejected(() -> planning().dueOn(NOTE, days.writeBy().minusDays(1)), "dueOn");
        planning().change(NOTE, new ChapterPlan(null, "Nota", "PROCURA", null, days.writeBy(), null));
        assertThat(editions().chapter(NOTE).title()).isEqualTo("Nota");
        rejected(() -> planning().add(CONSUNTIVO, chapter("Arrivato tardi", "PROCURA")), "dueOn");
    }

    @Test
    void movesTheDayOfTheDecisionAloneWhileTheProcuratoreReads() {
        opened();
        EditionDeadlines days = editions().get(CONSUNTIVO).deadlines();
        room.jdbc().sql("update report_edition set state = 'APPROVAL'").update();
        EditionDeadlines later = new EditionDeadlines(
                days.answerBy(),
                days.writeBy(),
                days.reviewBy(),
                days.approveBy().plusDays(9));
        whole().deadlines(CONSUNTIVO, later);
        assertThat(editions().get(CONSUNTIVO).deadlines()).isEqualTo(later);
        assertThat(room.heard()).contains(new ReportEvent.EditionDeadlinesChanged(CONSUNTIVO, later));
        EditionDeadlines more = new EditionDeadlines(
                days.answerBy(), days.writeBy(), days.reviewBy().plusDays(1), later.approveBy());
        conflict("report.edition.closed.APPROVAL", () -> whole().deadlines(CONSUNTIVO, more));
    }

    @Test
    void takesAChapterOutAndInAgainWhileOthersAreWritten() {
        opened();
        whole().finish(CONSUNTIVO);
        planning().remove(NOTE);
        assertThatThrownBy(() -> editions().chapter(NOTE)).isInstanceOf(Missing.class);
        gates().requireWritten(NOTE);
        ChapterKey back = planning().add(CONSUNTIVO, chapter("Nota metodologica", "PROCURA"));
        assertThat(back).isEqualTo(NOTE);
        assertThat(editions().chapter(NOTE).state()).isEqualTo(ChapterState.WRITING);
        assertThat(room.heard()).contains(new ReportEvent.ChapterRemoved(NOTE), new ReportEvent.ChapterAdded(NOTE));
        conflict("report.gate.unwritten", () -> gates().requireWritten(NOTE));
        assertThatThrownBy(() -> gates().requireWritten(new ChapterKey(CONSUNTIVO, "mai-esistito")))
                .isInstanceOf(Missing.class);
    }

    @Test
    void changesAChapterAndSaysWhatIsWrongWithAChange() {
        opened();
        planning()
                .change(NOTE, new ChapterPlan(null, "Nota", "PROCURA", "procura.addetto", TODAY.plusDays(9), "Breve"));
        Chapter note = editions().chapter(NOTE);
        assertThat(note.title()).isEqualTo("Nota");
        assertThat(note.guidance()).isEqualTo("Breve");
        assertThat(note.dueOn()).isEqualTo(TODAY.plusDays(9));
        assertThat(room.heard()).contains(new ReportEvent.ChapterReassigned(NOTE, Organisation.PROCURA));
        rejected(
                () -> planning()
                        .change(
                                NOTE,
                                new ChapterPlan(null, "", null, "Non Un Utente", TODAY.plusDays(90), "g".repeat(1001))),
                "title",
                "guidance",
                "owner",
                "dueOn",
                "writer");
        rejected(() -> whole().order(CONSUNTIVO, List.of("nota-metodologica")), "anchors");
        rejected(() -> planning().add(CONSUNTIVO, chapter("Nota metodologica", "PROCURA")), "title");
        rejected(
                () -> planning().add(CONSUNTIVO, new ChapterPlan("Non Valido", "T", "PROCURA", null, null, null)),
                "anchor");
    }

    private void opened() {
        room.as(MANAGER);
        editions().open(plan(CONSUNTIVO, "TEMPLATE"));
    }

    private List<String> anchors(EditionKey key) {
        return editions().chapters(key).stream()
                .map(chapter -> chapter.key().anchor())
                .toList();
    }

    private static ChapterPlan chapter(String title, String owner) {
        return new ChapterPlan(null, title, owner, null, null, null);
    }

    private static void conflict(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Conflict.class).hasMessage(code);
    }

    private static void forbidden(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(NotPermitted.class);
    }

    private static void rejected(ThrowingCallable act, String... fields) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .containsExactlyInAnyOrder(fields));
    }

    private Editions editions() {
        return room.get(Editions.class);
    }

    private ChapterPlanning planning() {
        return room.get(ChapterPlanning.class);
    }

    private EditionPlanning whole() {
        return room.get(EditionPlanning.class);
    }

    private CameraHelp help() {
        return room.get(CameraHelp.class);
    }

    private Gates gates() {
        return room.get(Gates.class);
    }
}
