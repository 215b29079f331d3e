package it.sportellocertificati.platform.identity;

import it.sportellocertificati.platform.engine.FilterExpressions;
import it.sportellocertificati.process.CertificateIssue;
import it.sportellocertificati.process.TaskRank;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists that each group finds in Tasklist, what is due first on top. */
@Component
class TaskFilters {

    private static final String BLUE = "#0066CC";
    private static final String GREEN = "#008055";
    private static final String AMBER = "#995C00";
    private static final String RED = "#CC334D";

    private static final String[] REPORT = {
        "SocialReport", "ReportPlanning", "ReportChapter", "ReportReview", "ReportPublication", "ReportAnnouncement"
    };

    private final TaskService tasks;
    private final FilterService filters;
    private final AuthorizationService authorizations;

    TaskFilters(TaskService tasks, FilterService filters, AuthorizationService authorizations) {
        this.tasks = tasks;
        this.filters = filters;
        this.authorizations = authorizations;
    }

    void create(OfficeGroup group) {
        switch (group.role()) {
            case DESK -> {
                work(group);
                report(group);
                overdueNotices(group);
            }
            case ADMINISTRATION -> work(group);
            case CLERKS, MANAGERS -> {
                work(group);
                certificates(group);
                dueToday(group);
                report(group);
                overdueNotices(group);
                failedMail(group);
            }
            case PROSECUTORS -> {
                work(group);
                report(group);
            }
            case AUDITORS, ADMINISTRATORS -> {
                // They work no tasks.
            }
        }
    }

    /** The same three lists for everybody who works tasks; Tasklist opens the first. */
    private void work(OfficeGroup group) {
        create(
                group,
                10,
                "Da fare",
                "Attività del mio ufficio che nessuno ha ancora preso in carico",
                BLUE,
                query -> query.taskCandidateGroupInExpression(FilterExpressions.CURRENT_GROUPS));
        own(group);
        create(
                group,
                25,
                "Tutto l’ufficio",
                "Attività del mio ufficio, anche quelle che un collega ha preso in carico",
                BLUE,
                query -> query.taskCandidateGroupInExpression(FilterExpressions.CURRENT_GROUPS)
                        .includeAssignedTasks());
    }

    private void own(OfficeGroup group) {
        create(
                group,
                20,
                "Le mie attività",
                "Attività che ho preso in carico",
                GREEN,
                query -> query.taskAssigneeExpression(FilterExpressions.CURRENT_USER));
    }

    /** Citizens' papers and administrations' files are different work; of the papers, what is urgent comes first. */
    private void certificates(OfficeGroup group) {
        create(
                group,
                26,
                "Certificati per i cittadini",
                "Da stampare, timbrare e firmare; gli urgenti per primi",
                BLUE,
                query -> query.taskDefinitionKey(CertificateIssue.TASK_ISSUE_CERTIFICATE)
                        .taskMinPriority(TaskRank.CITIZEN.priority())
                        .orderByTaskPriority()
                        .desc());
        create(
                group,
                27,
                "Certificati per le amministrazioni",
                "Da firmare e caricare; partono per PEC",
                BLUE,
                query -> query.taskDefinitionKey(CertificateIssue.TASK_ISSUE_CERTIFICATE)
                        .taskMaxPriority(TaskRank.ADMINISTRATION.priority()));
    }

    /** Whoever may see a task of the report finds it here, whether a colleague has taken it or not. */
    private void report(OfficeGroup group) {
        create(
                group,
                35,
                "Bilancio sociale",
                "Capitoli, letture e decisioni delle edizioni in corso",
                GREEN,
                query -> query.processDefinitionKeyIn(REPORT));
    }

    private void dueToday(OfficeGroup group) {
        create(
                group,
                30,
                "Scadono oggi",
                "Attività scadute o che scadono entro oggi",
                AMBER,
                query -> query.dueBeforeExpression(FilterExpressions.END_OF_TODAY));
    }

    private void overdueNotices(OfficeGroup group) {
        create(
                group,
                40,
                "Comunicazione art. 10 mancante",
                "Prenotazioni la cui comunicazione PEC non è arrivata entro 24 ore",
                RED,
                query -> query.taskDefinitionKey("Task_RemindAdministration"));
    }

    private void failedMail(OfficeGroup group) {
        create(
                group,
                50,
                "Posta non consegnata",
                "Messaggi PEC da rispedire, attendere o consegnare altrimenti",
                RED,
                query -> query.taskDefinitionKey("Task_ResolveDelivery"));
    }

    /** One filter for all the groups that read a list of the same name: what each sees in it, tasks decide. */
    private void create(
            OfficeGroup group,
            int priority,
            String name,
            String description,
            String color,
            UnaryOperator<TaskQuery> criteria) {
        var present = filters.createFilterQuery().filterName(name).list();
        var filter = present.isEmpty() ? save(priority, name, description, color, criteria) : present.get(0);
        var readers = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        readers.setGroupId(group.id());
        readers.setResource(Resources.FILTER);
        readers.setResourceId(filter.getId());
        readers.addPermission(Permissions.READ);
        authorizations.saveAuthorization(readers);
    }

    private Filter save(
            int priority, String name, String description, String color, UnaryOperator<TaskQuery> criteria) {
        var query = criteria.apply(tasks.createTaskQuery())
                .orderByDueDate()
                .asc()
                .orderByTaskPriority()
                .desc()
                .orderByTaskCreateTime()
                .asc();
        return filters.saveFilter(filters.newTaskFilter(name)
                .setQuery(query)
                .setProperties(Map.of(
                        "description",
                        description,
                        "color",
                        color,
                        "priority",
                        priority,
                        "refresh",
                        true,
                        "showUndefinedVariable",
                        false,
                        "variables",
                        List.of())));
    }
}
