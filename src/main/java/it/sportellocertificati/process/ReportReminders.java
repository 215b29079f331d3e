package it.sportellocertificati.process;

import it.sportellocertificati.delivery.OfficeReminders;
import it.sportellocertificati.delivery.OfficeReminders.Office;
import it.sportellocertificati.report.edition.Chapter;
import it.sportellocertificati.report.edition.Edition;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.edition.Organisation;
import java.time.LocalDate;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * What a reminder does: the task comes to the top of its lists, and the office gets ordinary mail where it has given an address for it.
 */
@Component
class ReportReminders {

    /** Above {@link TaskRank#ADMINISTRATION}, below the ranks by which lists tell citizens apart. */
    private static final int DUE = 52;

    private static final int LATE = 54;

    private final Editions editions;
    private final OfficeReminders mail;
    private final ReportDays days;

    ReportReminders(Editions editions, OfficeReminders mail, ReportDays days) {
        this.editions = editions;
        this.mail = mail;
        this.days = days;
    }

    void chapter(DelegateExecution execution, boolean late) {
        Chapter chapter = editions.chapter(ReportKeys.chapter(execution));
        raise(execution, ReportChapter.TASK_WRITE_CHAPTER, late);
        raise(execution, ReportChapter.TASK_ANSWER_OFFER, late);
        Office office = chapter.owner() == Organisation.CAMERA ? Office.CAMERA : Office.PROCURA;
        mail.remind(office, chapter.key().edition().value(), "chapter", chapter.title(), chapter.dueOn(), late);
    }

    void answer(DelegateExecution execution) {
        Edition edition = editions.get(ReportKeys.edition(execution));
        remind(
                execution,
                edition,
                ReportPlanning.TASK_STATE_HELP,
                Office.CAMERA,
                "answer",
                edition.deadlines().answerBy());
    }

    void review(DelegateExecution execution, String task, Office office) {
        Edition edition = editions.get(ReportKeys.edition(execution));
        remind(execution, edition, task, office, "review", edition.deadlines().reviewBy());
    }

    void approval(DelegateExecution execution) {
        Edition edition = editions.get(ReportKeys.edition(execution));
        remind(
                execution,
                edition,
                SocialReport.TASK_APPROVE_EDITION,
                Office.PROCURA,
                "approval",
                edition.deadlines().approveBy());
    }

    private void remind(
            DelegateExecution execution, Edition edition, String task, Office office, String what, LocalDate day) {
        boolean late = days.isPast(day);
        raise(execution, task, late);
        mail.remind(office, edition.key().value(), what, edition.title(), day, late);
    }

    private static void raise(DelegateExecution execution, String task, boolean late) {
        TaskService tasks = execution.getProcessEngineServices().getTaskService();
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(task)
                .list()
                .forEach(open -> tasks.setPriority(open.getId(), late ? LATE : DUE));
    }
}
