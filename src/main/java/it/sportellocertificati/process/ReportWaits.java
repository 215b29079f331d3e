package it.sportellocertificati.process;

import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.edition.EditionDeadlines;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the course of an edition waits, and how a change of the plan moves what waits. Nobody waiting is no error: who comes later asks the plan. */
@Component
class ReportWaits {

    private static final String BODY = SocialReport.CALL_ACTIVITY_WRITE_CHAPTERS + "#multiInstanceBody";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ReportDays days;

    ReportWaits(RuntimeService runtime, TaskService tasks, ReportDays days) {
        this.runtime = runtime;
        this.tasks = tasks;
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

    /** The task begins anew with the new owner and day; whoever was at work keeps it while the owner's people are the same. */
    boolean replanned(ChapterKey chapter) {
        Task before = writing(chapter);
        Set<String> people = before == null ? Set.of() : groups(before);
        boolean heard = wake(chapter, ReportChapter.MESSAGE_CHAPTER_REPLANNED);
        Task after = writing(chapter);
        if (before != null
                && before.getAssignee() != null
                && after != null
                && groups(after).equals(people)) {
            tasks.setAssignee(after.getId(), before.getAssignee());
        }
        return heard;
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

    /** The days of the edition as a whole. @return how many tasks are due on another day now */
    int moved(EditionKey edition, EditionDeadlines deadlines) {
        return move(edition, ReportPlanning.TASK_STATE_HELP, deadlines.answerBy())
                + move(edition, ReportReview.TASK_REVIEW_FOR_PROCURA, deadlines.reviewBy())
                + move(edition, ReportReview.TASK_REVIEW_FOR_CAMERA, deadlines.reviewBy())
                + move(edition, SocialReport.TASK_APPROVE_EDITION, deadlines.approveBy());
    }

    private int move(EditionKey edition, String activity, LocalDate day) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(edition.value())
                .taskDefinitionKey(activity)
                .list();
        for (Task task : open) {
            task.setDueDate(days.due(day));
            tasks.saveTask(task);
        }
        return open.size();
    }

    private @Nullable Task writing(ChapterKey chapter) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(chapter.edition().value())
                .taskDefinitionKey(ReportChapter.TASK_WRITE_CHAPTER)
                .processVariableValueEquals(Fact.CHAPTER.variable(), chapter.value())
                .singleResult();
    }

    private Set<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
