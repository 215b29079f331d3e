package it.sportellocertificati.process;

import it.sportellocertificati.process.guard.TimerRenewal;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.edition.Chapter;
import it.sportellocertificati.report.edition.ChapterState;
import it.sportellocertificati.report.edition.EditionDeadlines;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Where the course of an edition waits, and how a change of the plan moves what waits. Nobody waiting is no error: who comes later asks the plan. */
@Component
class ReportWaits {

    private static final String BODY = SocialReport.CALL_ACTIVITY_WRITE_CHAPTERS + "#multiInstanceBody";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TimerRenewal timers;
    private final ReportFacts facts;
    private final ReportTeams teams;
    private final ReportDays days;

    ReportWaits(
            RuntimeService runtime,
            TaskService tasks,
            TimerRenewal timers,
            ReportFacts facts,
            ReportTeams teams,
            ReportDays days) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.timers = timers;
        this.facts = facts;
        this.teams = teams;
        this.days = days;
    }

    /** @return whether somebody heard it */
    boolean wake(ChapterKey chapter, String message) {
        List<Execution> waiting = runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(chapter.edition().value())
                .processVariableValueEquals(Fact.CHAPTER.variable(), chapter.value())
                .active()
                .list();
        return wake(waiting, message);
    }

    boolean wake(EditionKey edition, String message) {
        List<Execution> waiting = runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(edition.value())
                .active()
                .list();
        return wake(waiting, message);
    }

    private boolean wake(List<Execution> waiting, String message) {
        waiting.forEach(one -> runtime.messageEventReceived(message, one.getId()));
        return !waiting.isEmpty();
    }

    /** Another day: whoever is at work stays at it, and the manager has nothing left to decide where it was late. */
    void moved(Chapter chapter) {
        for (String step : List.of(ReportChapter.TASK_WRITE_CHAPTER, ReportChapter.TASK_ANSWER_OFFER)) {
            open(chapter.key(), step)
                    .forEach(task -> move(task, chapter.dueOn(), scope -> facts.chapter(scope, chapter.key())));
        }
        if (!chapter.lateOn(days.today())) {
            open(chapter.key(), ReportChapter.TASK_HANDLE_LATE_CHAPTER).forEach(task -> tasks.complete(task.getId()));
        }
    }

    /**
     * Other people: the task begins anew with those who have the chapter now. Among the same people it goes to the named writer, or back to
     * all of them. A chapter that was written already is written again; while none is, the next round takes it up.
     */
    void reassigned(Chapter chapter) {
        if (!isWithItsPeople(chapter)) {
            // Should it still be late, whoever has it now is told so, and the manager asked again.
            withdraw(open(chapter.key(), ReportChapter.TASK_HANDLE_LATE_CHAPTER));
            wake(chapter.key(), ReportChapter.MESSAGE_CHAPTER_REPLANNED);
        }
        open(chapter.key(), ReportChapter.TASK_WRITE_CHAPTER)
                .forEach(task -> tasks.setAssignee(task.getId(), chapter.writer()));
        if (ChaptersToWrite.isToWrite(chapter) && !isRunning(chapter.key())) {
            begin(chapter.key());
        }
    }

    private boolean isWithItsPeople(Chapter chapter) {
        if (chapter.state() == ChapterState.OFFERED) {
            return !open(chapter.key(), ReportChapter.TASK_ANSWER_OFFER).isEmpty();
        }
        Set<String> people = Set.of(teams.of(chapter.owner()).split(","));
        return open(chapter.key(), ReportChapter.TASK_WRITE_CHAPTER).stream()
                .anyMatch(task -> groups(task).equals(people));
    }

    /** A chapter that came late joins those that are being written; while none is, the next round takes it up. */
    boolean begin(ChapterKey chapter) {
        ProcessInstance report = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(chapter.edition().value(), SocialReport.PROCESS)
                .active()
                .singleResult();
        ActivityInstance[] bodies = report == null
                ? new ActivityInstance[0]
                : runtime.getActivityInstance(report.getId()).getActivityInstances(BODY);
        if (report == null || bodies.length == 0) {
            return false;
        }
        runtime.createProcessInstanceModification(report.getId())
                .startBeforeActivity(SocialReport.CALL_ACTIVITY_WRITE_CHAPTERS, bodies[0].getId())
                .setVariableLocal(Fact.CHAPTER.variable(), chapter.value())
                .execute();
        return true;
    }

    /** The days of the edition as a whole: due dates and reminders of what is open follow. */
    void moved(EditionKey edition, EditionDeadlines deadlines) {
        Consumer<VariableScope> review = scope -> facts.review(scope, edition);
        move(edition, ReportPlanning.TASK_STATE_HELP, deadlines.answerBy(), scope -> facts.offers(scope, edition));
        move(edition, ReportReview.TASK_REVIEW_FOR_PROCURA, deadlines.reviewBy(), review);
        move(edition, ReportReview.TASK_REVIEW_FOR_CAMERA, deadlines.reviewBy(), review);
        move(
                edition,
                SocialReport.TASK_APPROVE_EDITION,
                deadlines.approveBy(),
                scope -> facts.approval(scope, edition));
    }

    private void move(EditionKey edition, String step, LocalDate day, Consumer<VariableScope> told) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(edition.value())
                .taskDefinitionKey(step)
                .active()
                .list()
                .forEach(task -> move(task, day, told));
    }

    /** A task that is due on the day already keeps what has come of its reminders. */
    private void move(Task task, LocalDate day, Consumer<VariableScope> told) {
        Date due = days.due(day);
        if (due.equals(task.getDueDate())) {
            return;
        }
        task.setDueDate(due);
        if (!days.isPast(day)) {
            task.setPriority(TaskRank.ADMINISTRATION.priority());
        }
        tasks.saveTask(task);
        timers.renew(task.getExecutionId(), told);
    }

    private void withdraw(List<Task> late) {
        late.forEach(task -> runtime.createProcessInstanceModification(task.getProcessInstanceId())
                .cancelAllForActivity(task.getTaskDefinitionKey())
                .execute());
    }

    private List<Task> open(ChapterKey chapter, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(chapter.edition().value())
                .taskDefinitionKey(step)
                .processVariableValueEquals(Fact.CHAPTER.variable(), chapter.value())
                .active()
                .list();
    }

    private boolean isRunning(ChapterKey chapter) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(chapter.edition().value(), ReportChapter.PROCESS)
                        .variableValueEquals(Fact.CHAPTER.variable(), chapter.value())
                        .count()
                > 0;
    }

    private Set<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
