package it.sportellocertificati.report.text;

import static it.sportellocertificati.report.TestReports.AUDITOR;
import static it.sportellocertificati.report.TestReports.CLERK;
import static it.sportellocertificati.report.TestReports.CONSUNTIVO;
import static it.sportellocertificati.report.TestReports.LUCCA;
import static it.sportellocertificati.report.TestReports.MANAGER;
import static it.sportellocertificati.report.TestReports.PROSECUTOR;
import static it.sportellocertificati.report.TestReports.VIAREGGIO;
import static it.sportellocertificati.report.TestReports.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.NotPermitted;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.report.TestReports;
import it.sportellocertificati.report.edition.CameraHelp;
import it.sportellocertificati.report.edition.ChapterState;
import it.sportellocertificati.report.edition.ChapterWork;
import it.sportellocertificati.report.edition.EditionPlanning;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.edition.Gates;
import it.sportellocertificati.report.edition.Organisation;
import it.sportellocertificati.report.edition.ReportEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of an edition that is being drafted, on whichever database. */
abstract class TextKeeping {

    private static final ChapterKey NOTE = new ChapterKey(CONSUNTIVO, "nota-metodologica");
    private static final ChapterKey LETTER = new ChapterKey(CONSUNTIVO, "lettera-agli-stakeholder");

    @TempDir
    private Path keys;

    private TestReports room;

    abstract DataSource database();

    @BeforeEach
    void draft() {
        room = TestReports.on(database(), keys);
        room.as(MANAGER).get(Editions.class).open(plan(CONSUNTIVO, "TEMPLATE"));
        room.get(EditionPlanning.class).finish(CONSUNTIVO);
        room.as(LUCCA).get(CameraHelp.class).state(CONSUNTIVO, "Revisione linguistica.");
        room.get(CameraHelp.class).accept(NOTE);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void keepsEachChangeAsAVersionWithItsAuthor() {
        SavedText first = texts().save(NOTE, 0, "<p>Uno</p><script>x()</script>");
        assertThat(first.text().number()).isEqualTo(1);
        assertThat(first.notes()).containsExactly("report.clean.script");
        room.clock().advance(Duration.ofMinutes(5));
        room.as(VIAREGGIO);
        texts().save(NOTE, 1, "<p>Uno due</p>");
        assertThat(texts().versions(NOTE))
                .extracting(TextVersion::by)
                .containsExactly("camera.lucca", "camera.viareggio");
        assertThat(texts().versions(NOTE)).extracting(TextVersion::words).containsExactly(1, 2);
        assertThat(texts().version(NOTE, 1).html()).isEqualTo("<p>Uno</p>");
        assertThat(texts().version(NOTE, 1).sha256()).hasSize(64);
        assertThat(texts().present(NOTE)).get().extracting(ChapterText::html).isEqualTo("<p>Uno due</p>");
        assertThatThrownBy(() -> texts().version(NOTE, 3)).isInstanceOf(Missing.class);
    }

    @Test
    void makesNoVersionOfASaveThatChangesNothing() {
        texts().save(NOTE, 0, "<p>Uno</p>");
        assertThat(texts().save(NOTE, 0, "<p>Uno </p>").text().number()).isEqualTo(1);
        assertThat(texts().versions(NOTE)).hasSize(1);
    }

    @Test
    void answersAStaleSaveWithTheOthersVersion() {
        texts().save(NOTE, 0, "<p>Uno</p>");
        room.as(VIAREGGIO);
        texts().save(NOTE, 1, "<p>Di Viareggio</p>");
        room.as(LUCCA);
        assertThatThrownBy(() -> texts().save(NOTE, 1, "<p>Di Lucca</p>"))
                .isInstanceOfSatisfying(StaleText.class, stale -> {
                    assertThat(stale.present().html()).isEqualTo("<p>Di Viareggio</p>");
                    assertThat(stale.present().by()).isEqualTo("camera.viareggio");
                });
        assertThat(texts().versions(NOTE)).hasSize(2);
    }

    @Test
    void letsOneOfManyWinWhoSaveAtTheSameMoment() throws Exception {
        texts().save(NOTE, 0, "<p>Base</p>");
        int many = 8;
        CyclicBarrier start = new CyclicBarrier(many);
        AtomicInteger stale = new AtomicInteger();
        List<CompletableFuture<Void>> savers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Actor who = i % 2 == 0 ? LUCCA : VIAREGGIO;
            String html = "<p>Testo " + i + "</p>";
            savers.add(CompletableFuture.runAsync(
                    () -> {
                        room.as(who);
                        meet(start);
                        try {
                            texts().save(NOTE, 1, html);
                        } catch (StaleText refused) {
                            stale.incrementAndGet();
                        }
                    },
                    task -> new Thread(task).start()));
        }
        CompletableFuture.allOf(savers.toArray(CompletableFuture[]::new)).get();
        assertThat(stale).hasValue(many - 1);
        assertThat(texts().versions(NOTE)).hasSize(2);
    }

    @Test
    void leavesEachChapterToItsOwners() {
        for (Actor other : List.of(CLERK, MANAGER, PROSECUTOR, AUDITOR)) {
            room.as(other);
            assertThatThrownBy(() -> texts().save(NOTE, 0, "<p>x</p>")).isInstanceOf(NotPermitted.class);
        }
        room.as(LUCCA);
        assertThatThrownBy(() -> texts().save(LETTER, 0, "<p>x</p>")).isInstanceOf(NotPermitted.class);
        room.as(CLERK);
        texts().save(LETTER, 0, "<p>Caro lettore</p>");
        assertThatThrownBy(() -> texts().save(new ChapterKey(CONSUNTIVO, "buone-pratiche"), 0, "<p>x</p>"))
                .isInstanceOf(Conflict.class)
                .hasMessage("report.chapter.notWritable.OFFERED");
    }

    @Test
    void passesAChapterFromItsWritersToBothReviewers() {
        room.as(LUCCA);
        assertThatThrownBy(() -> work().written(NOTE)).hasMessage("report.text.none");
        texts().save(NOTE, 0, "<table><tr><td>a</td></tr></table>");
        assertThatThrownBy(() -> work().written(NOTE)).hasMessage("report.text.gaps");
        texts().save(NOTE, 1, "<p>Testo</p>");
        assertThatThrownBy(() -> work().reviewed(NOTE, 2)).hasMessage("report.chapter.notWritten");
        work().written(NOTE);
        assertThatThrownBy(() -> work().written(NOTE)).hasMessage("report.chapter.notBeingWritten");
        assertThatThrownBy(() -> texts().save(NOTE, 2, "<p>Dopo</p>")).hasMessage("report.chapter.notWritable.WRITTEN");
        work().reviewed(NOTE, 2);
        work().reviewed(NOTE, 2);
        room.as(CLERK);
        assertThatThrownBy(() -> gates().requireReviewed(NOTE, Organisation.PROCURA))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> work().reviewed(NOTE, 1)).hasMessage("report.review.otherText");
        work().reviewed(NOTE, 2);
        assertThat(state()).isEqualTo(ChapterState.REVIEWED);
        gates().requireReviewed(NOTE, Organisation.PROCURA);
        assertThat(room.heard())
                .contains(
                        new ReportEvent.ChapterReviewed(NOTE, Organisation.CAMERA, false),
                        new ReportEvent.ChapterReviewed(NOTE, Organisation.PROCURA, true));
    }

    @Test
    void makesReviewsVoidWhenTheManagerEdits() {
        written();
        work().reviewed(NOTE, 1);
        room.as(CLERK);
        work().reviewed(NOTE, 1);
        room.as(MANAGER);
        texts().save(NOTE, 1, "<p>Testo rivisto</p>");
        assertThat(state()).isEqualTo(ChapterState.WRITTEN);
        assertThat(room.get(Editions.class).chapter(NOTE).reviews()).isEmpty();
    }

    @Test
    void sendsAChapterBackWithItsReason() {
        written();
        room.as(CLERK);
        assertThatThrownBy(() -> work().sendBack(NOTE, " ")).isInstanceOf(Rejected.class);
        work().sendBack(NOTE, "Manca il periodo.");
        assertThat(state()).isEqualTo(ChapterState.SENT_BACK);
        Remark remark = remarks().of(NOTE).get(0);
        assertThat(remark.kind()).isEqualTo(RemarkKind.REVIEW);
        assertThat(remark.words()).isEqualTo("Manca il periodo.");
        room.as(LUCCA);
        remarks().resolve(NOTE, remark.id());
        assertThat(remarks().of(NOTE).get(0).resolvedBy()).isEqualTo("camera.lucca");
        texts().save(NOTE, 1, "<p>Dal 1º gennaio</p>");
        work().written(NOTE);
    }

    @Test
    void keepsRemarksUntilTheyAreSettled() {
        room.as(CLERK);
        Remark remark = remarks().add(NOTE, "Da dove viene il dato?", "3.412 procedimenti");
        assertThat(remarks().of(NOTE)).containsExactly(remark);
        assertThat(remark.isOpen()).isTrue();
        room.as(AUDITOR);
        assertThatThrownBy(() -> remarks().add(NOTE, "x", null)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> remarks().resolve(NOTE, remark.id())).isInstanceOf(NotPermitted.class);
        room.as(PROSECUTOR);
        assertThatThrownBy(() -> remarks().add(NOTE, "", "q".repeat(301)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refusal -> assertThat(refusal.problems()).hasSize(2));
    }

    @Test
    void warnsTwoPeopleOnOneChapter() {
        room.as(LUCCA);
        assertThat(presence().here(NOTE)).isEmpty();
        room.clock().advance(Duration.ofSeconds(30));
        room.as(VIAREGGIO);
        assertThat(presence().here(NOTE)).extracting(Presence.Writer::user).containsExactly("camera.lucca");
        room.clock().advance(Duration.ofSeconds(40));
        assertThat(presence().here(NOTE)).as("no sign of life for 70 s").isEmpty();
        room.as(LUCCA);
        assertThat(presence().here(NOTE)).extracting(Presence.Writer::user).containsExactly("camera.viareggio");
        room.as(VIAREGGIO);
        presence().gone(NOTE);
        room.as(LUCCA);
        assertThat(presence().here(NOTE)).isEmpty();
        room.as(AUDITOR);
        assertThatThrownBy(() -> presence().here(NOTE)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void keepsDraftsAndRemarksUnreadableInTheDatabase() {
        room.as(LUCCA);
        texts().save(NOTE, 0, "<p>Segretissimo</p>");
        remarks().add(NOTE, "Segretissimo", null);
        byte[] html = room.jdbc()
                .sql("select html from report_text")
                .query(byte[].class)
                .single();
        byte[] remark = room.jdbc()
                .sql("select content from report_remark")
                .query(byte[].class)
                .single();
        assertThat(new String(html, StandardCharsets.UTF_8)).doesNotContain("Segretissimo");
        assertThat(new String(remark, StandardCharsets.UTF_8)).doesNotContain("Segretissimo");
    }

    @Test
    void showsWhatChangedAndWhatStoodThereTheYearBefore() {
        room.as(LUCCA);
        texts().save(NOTE, 0, "<p>Nel 2014 erano tre</p>");
        texts().save(NOTE, 1, "<p>Nel 2015 erano tre</p>");
        Comparison change = texts().compare(NOTE, 1, 2);
        assertThat(change.html()).contains("2014</del>").contains("2015</ins>").contains("inserito: ");
        assertThat(texts().compare(NOTE, 0, 1).insertions()).isEqualTo(1);
        EditionKey next = new EditionKey(2016, ReportKind.CONSUNTIVO);
        room.as(MANAGER).get(Editions.class).open(plan(next, "LAST"));
        assertThat(texts().before(new ChapterKey(next, NOTE.anchor())))
                .get()
                .extracting(ChapterText::number)
                .isEqualTo(2);
        assertThat(texts().before(NOTE)).isEmpty();
    }

    private void written() {
        room.as(LUCCA);
        texts().save(NOTE, 0, "<p>Testo</p>");
        work().written(NOTE);
    }

    private static void meet(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private ChapterState state() {
        return room.get(Editions.class).chapter(NOTE).state();
    }

    private ChapterTexts texts() {
        return room.get(ChapterTexts.class);
    }

    private ChapterWork work() {
        return room.get(ChapterWork.class);
    }

    private Gates gates() {
        return room.get(Gates.class);
    }

    private Remarks remarks() {
        return room.get(Remarks.class);
    }

    private Presence presence() {
        return room.get(Presence.class);
    }
}
