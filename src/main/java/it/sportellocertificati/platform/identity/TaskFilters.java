package it.sportellocertificati.platform.identity;

import static it.sportellocertificati.platform.identity.Provision.Age.FIRST;
import static it.sportellocertificati.platform.identity.Provision.Age.LATER;

import it.sportellocertificati.platform.engine.FilterExpressions;
import it.sportellocertificati.platform.identity.Provision.Age;
import it.sportellocertificati.process.CertificateIssue;
import it.sportellocertificati.process.TaskRank;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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

    private final SharedFilters filters;

    TaskFilters(SharedFilters filters) {
        this.filters = filters;
    }

    List<Provision> of(OfficeGroup group) {
        return switch (group.role()) {
            case DESK -> all(work(FIRST, group), List.of(report(group), overdueNotices(group)));
            case ADMINISTRATION -> work(FIRST, group);
            case CLERKS, MANAGERS ->
                all(
                        work(FIRST, group),
                        certificates(group),
                        List.of(dueToday(group), report(group), overdueNotices(group), failedMail(group)));
            // Before there was a report they had nothing to take, and only their own list.
            case PROSECUTORS -> all(work(LATER, group), List.of(report(group)));
            // They work no tasks.
            case AUDITORS, ADMINISTRATORS -> List.of();
        };
    }

    @SafeVarargs
    private static List<Provision> all(List<Provision>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    /** The same three lists for everybody who works tasks; Tasklist opens the first. */
    private List<Provision> work(Age age, OfficeGroup group) {
        return List.of(
                list(
                        age,
                        group,
                        10,
                        "Da fare",
                        "Attività del mio ufficio che nessuno ha ancora preso in carico",
                        BLUE,
                        query -> query.taskCandidateGroupInExpression(FilterExpressions.CURRENT_GROUPS)),
                own(group),
                list(
                        age,
                        group,
                        25,
                        "Tutto l’ufficio",
                        "Attività del mio ufficio, anche quelle che un collega ha preso in carico",
                        BLUE,
                        query -> query.taskCandidateGroupInExpression(FilterExpressions.CURRENT_GROUPS)
                                .includeAssignedTasks()));
    }

    private Provision own(OfficeGroup group) {
        return list(
                FIRST,
                group,
                20,
                "Le mie attività",
                "Attività che ho preso in carico",
                GREEN,
                query -> query.taskAssigneeExpression(FilterExpressions.CURRENT_USER));
    }

    /** Citizens' papers and administrations' files are different work; of the papers, what is urgent comes first. */
    private List<Provision> certificates(OfficeGroup group) {
        return List.of(
                list(
                        FIRST,
                        group,
                        26,
                        "Certificati per i cittadini",
                        "Da stampare, timbrare e firmare; gli urgenti per primi",
                        BLUE,
                        query -> query.taskDefinitionKey(CertificateIssue.TASK_ISSUE_CERTIFICATE)
                                .taskMinPriority(TaskRank.CITIZEN.priority())
                                .orderByTaskPriority()
                                .desc()),
                list(
                        FIRST,
                        group,
                        27,
                        "Certificati per le amministrazioni",
                        "Da firmare e caricare; partono per PEC",
                        BLUE,
                        query -> query.taskDefinitionKey(CertificateIssue.TASK_ISSUE_CERTIFICATE)
                                .taskMaxPriority(TaskRank.ADMINISTRATION.priority())));
    }

    /** Whoever may see a task of the report finds it here, whether a colleague has taken it or not. */
    private Provision report(OfficeGroup group) {
        return list(
                LATER,
                group,
                35,
                "Bilancio sociale",
                "Capitoli, letture e decisioni delle edizioni in corso",
                GREEN,
                query -> query.processDefinitionKeyIn(REPORT));
    }

    private Provision dueToday(OfficeGroup group) {
        return list(
                FIRST,
                group,
                30,
                "Scadono oggi",
                "Attività scadute o che scadono entro oggi",
                AMBER,
                query -> query.dueBeforeExpression(FilterExpressions.END_OF_TODAY));
    }

    private Provision overdueNotices(OfficeGroup group) {
        return list(
                FIRST,
                group,
                40,
                "Comunicazione art. 10 mancante",
                "Prenotazioni la cui comunicazione PEC non è arrivata entro 24 ore",
                RED,
                query -> query.taskDefinitionKey("Task_RemindAdministration"));
    }

    private Provision failedMail(OfficeGroup group) {
        return list(
                FIRST,
                group,
                50,
                "Posta non consegnata",
                "Messaggi PEC da rispedire, attendere o consegnare altrimenti",
                RED,
                query -> query.taskDefinitionKey("Task_ResolveDelivery"));
    }

    private Provision list(
            Age age,
            OfficeGroup group,
            int priority,
            String name,
            String description,
            String color,
            UnaryOperator<TaskQuery> criteria) {
        return new Provision(
                "list " + name,
                age,
                () -> filters.show(group, new SharedFilters.Look(priority, name, description, color), criteria));
    }
}
