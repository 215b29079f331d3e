package it.sportellocertificati.platform.demo;

import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.approval.Approval;
import it.sportellocertificati.report.edition.CameraHelp;
import it.sportellocertificati.report.edition.Chapter;
import it.sportellocertificati.report.edition.ChapterState;
import it.sportellocertificati.report.edition.ChapterWork;
import it.sportellocertificati.report.edition.Edition;
import it.sportellocertificati.report.edition.EditionPlan;
import it.sportellocertificati.report.edition.EditionPlanning;
import it.sportellocertificati.report.edition.EditionState;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.edition.Organisation;
import it.sportellocertificati.report.text.ChapterTexts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes one edition from its opening to the Procuratore's approval, by the calls that forms and Tasklist make. It does whatever task is
 * open, each in one transaction with what belongs to it; so it goes on where a killed application left it.
 */
@Component
class SampleReportCourse {

    private static final int STEPS_AT_MOST = 100;
    private static final String MANNER =
            "La Camera di Commercio mette a disposizione due persone dell’ufficio statistica, che scrivono i capitoli"
                    + " loro affidati e rileggono gli altri con gli occhi di chi usa il servizio.";

    private final Editions editions;
    private final EditionPlanning planning;
    private final CameraHelp help;
    private final ChapterWork work;
    private final ChapterTexts texts;
    private final Approval approval;
    private final SampleFigures figures;
    private final MessageSource messages;
    private final TaskService tasks;
    private final StageHands staff;
    private final TransactionOperations transaction;
    private final Clock clock;

    SampleReportCourse(
            Editions editions,
            EditionPlanning planning,
            CameraHelp help,
            ChapterWork work,
            ChapterTexts texts,
            Approval approval,
            SampleFigures figures,
            MessageSource messages,
            TaskService tasks,
            StageHands staff,
            TransactionOperations transaction,
            Clock clock) {
        this.editions = editions;
        this.planning = planning;
        this.help = help;
        this.work = work;
        this.texts = texts;
        this.approval = approval;
        this.figures = figures;
        this.messages = messages;
        this.tasks = tasks;
        this.staff = staff;
        this.transaction = transaction;
        this.clock = clock;
    }

    void play(EditionKey edition) {
        boolean there = staff.as(
                Staff.MANAGER,
                () -> editions.all().stream().anyMatch(one -> one.key().equals(edition)));
        if (!there) {
            LocalDate today = SampleBooking.today(clock);
            staff.as(
                    Staff.MANAGER,
                    () -> editions.open(new EditionPlan(
                            edition.kind().name(),
                            edition.year(),
                            null,
                            "TEMPLATE",
                            today.plusDays(7),
                            today.plusDays(30),
                            today.plusDays(45),
                            today.plusDays(60))));
        }
        for (int step = 0; step < STEPS_AT_MOST && isInTheMaking(edition) && next(edition); step++) {
            // Each step does one task.
        }
    }

    /** What somebody who tries the demo does with it afterwards, a correction say, is left to that person. */
    private boolean isInTheMaking(EditionKey key) {
        Edition edition = staff.as(Staff.MANAGER, () -> editions.get(key));
        return edition.version() == 1
                && edition.state() != EditionState.APPROVED
                && edition.state() != EditionState.PUBLISHED;
    }

    private boolean next(EditionKey edition) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(edition.value())
                .list();
        return open.stream().anyMatch(task -> Boolean.TRUE.equals(transaction.execute(status -> does(edition, task))));
    }

    private boolean does(EditionKey edition, Task task) {
        switch (task.getTaskDefinitionKey()) {
            case "Task_PlanEdition" -> done(Staff.MANAGER, task, () -> planning.finish(edition));
            case "Task_StateHelp" -> done(Staff.LUCCA, task, () -> answer(edition));
            case "Task_CollectFigures" -> done(Staff.MANAGER, task, () -> figures.bring(edition));
            case "Task_WriteChapter" -> write(edition, task);
            case "Task_EditReport" -> done(Staff.MANAGER, task, () -> {});
            case "Task_ReviewForProcura" -> done(Staff.CLERK, task, () -> review(edition, Organisation.PROCURA));
            case "Task_ReviewForCamera" -> done(Staff.LUCCA, task, () -> review(edition, Organisation.CAMERA));
            case "Task_SubmitEdition" -> done(Staff.MANAGER, task, () -> approval.submit(edition));
            case "Task_ApproveEdition" -> done(Staff.PROSECUTOR, task, () -> approval.approve(edition));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void answer(EditionKey edition) {
        help.state(edition, MANNER);
        editions.chapters(edition).stream()
                .filter(chapter -> chapter.state() == ChapterState.OFFERED)
                .forEach(chapter -> help.accept(chapter.key()));
    }

    private void write(EditionKey edition, Task task) {
        String key = (String) Objects.requireNonNull(tasks.getVariable(task.getId(), "chapter"));
        Chapter chapter = staff.as(Staff.MANAGER, () -> editions.chapter(ChapterKey.parse(key)));
        Staff writer = chapter.owner() == Organisation.CAMERA ? Staff.VIAREGGIO : Staff.CLERK;
        done(writer, task, () -> {
            String text = new SampleTexts(edition, () -> figures.now(edition), messages)
                    .of(chapter.key().anchor(), chapter.title());
            texts.save(chapter.key(), chapter.textVersion(), text);
            work.written(chapter.key());
        });
    }

    private void review(EditionKey edition, Organisation organisation) {
        editions.chapters(edition).stream()
                .filter(chapter -> chapter.state() == ChapterState.WRITTEN && !chapter.reviewedBy(organisation))
                .forEach(chapter -> work.reviewed(chapter.key(), chapter.textVersion()));
    }

    private void done(Staff who, Task task, Runnable before) {
        staff.as(who, () -> {
            before.run();
            tasks.claim(task.getId(), who.userId());
            tasks.complete(task.getId());
            return task;
        });
    }
}
