package it.sportellocertificati.process;

import it.sportellocertificati.delivery.AnnouncementSettled;
import it.sportellocertificati.delivery.Deliveries;
import it.sportellocertificati.process.guard.EngineGuards;
import it.sportellocertificati.process.guard.TimerRenewal;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.edition.ChapterState;
import it.sportellocertificati.report.edition.EditionDeadlines;
import it.sportellocertificati.report.edition.EditionState;
import it.sportellocertificati.report.edition.Organisation;
import it.sportellocertificati.report.edition.ReportEvent;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.camunda.community.process_test_coverage.engine.platform7.SpringProcessWithCoverageEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import org.springframework.transaction.support.TransactionTemplate;

/** The models of the report on a real engine with its guards; the report itself is played by {@link PlayedReport}. */
final class ReportRehearsal {

    static final String KEY = PlayedReport.EDITION.value();

    final PlayedReport report = new PlayedReport();
    final ProcessEngine engine;
    final ReportCourse course;
    private final StartPermits permits = new StartPermits();
    private final ProcessEngineCoverageExtension coverage;
    private final TransactionTemplate transaction;

    /** @param covered the process of which every node and flow has to be reached by the test class */
    ReportRehearsal(String covered) {
        RehearsalDatabase database = RehearsalDatabase.create();
        transaction = new TransactionTemplate(database.transactions());
        Map<Object, Object> beans = new HashMap<>();
        var configuration = new SpringProcessWithCoverageEngineConfiguration();
        configuration.setProcessEngineName("report-" + UUID.randomUUID());
        configuration.setDataSource(database.source());
        configuration.setTransactionManager(database.transactions());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setUserResourceWhitelistPattern("[a-z.]+");
        configuration.setGroupResourceWhitelistPattern("[a-z-]+");
        configuration.setBeans(beans);
        configuration.setProcessEnginePlugins(List.of(new EngineGuards(permits)));
        coverage = ProcessEngineCoverageExtension.builder(configuration)
                .excludeProcessDefinitionKeys(Models.keysBut(covered))
                .assertClassCoverageAtLeast(1.0)
                .build();
        engine = configuration.getProcessEngine();

        var steps = new EngineSteps(engine.getIdentityService());
        var messenger = new Messenger(engine.getRuntimeService(), steps);
        Deliveries deliveries = Mockito.mock();
        var pending = new PendingSignals(database.jdbc(), messenger, deliveries, database.transactions(), report.clock);
        course = new ReportCourse(
                engine.getRuntimeService(),
                permits,
                steps,
                messenger,
                pending,
                new ReportWaits(
                        engine.getRuntimeService(),
                        engine.getTaskService(),
                        new TimerRenewal(engine),
                        report.facts(),
                        report.teams(),
                        report.days()),
                report.writers(engine.getIdentityService()),
                report.editions);
        beans.putAll(report.steps(engine.getIdentityService()));
    }

    ProcessEngineCoverageExtension coverage() {
        return coverage;
    }

    void begin() {
        ProcessEngineTests.init(engine);
        report.forget();
        // A time that is over altogether is none for the engine.
        ClockUtil.setCurrentTime(Date.from(PlayedReport.NOW));
    }

    /** The engine's clock is shared by every engine of these tests. */
    void end() {
        ClockUtil.reset();
        var identity = engine.getIdentityService();
        identity.createUserQuery().list().forEach(user -> identity.deleteUser(user.getId()));
        identity.createGroupQuery().list().forEach(group -> identity.deleteGroup(group.getId()));
    }

    /** Somebody who works in an office. */
    void hire(String account, String group) {
        var identity = engine.getIdentityService();
        identity.saveUser(identity.newUser(account));
        identity.saveGroup(identity.newGroup(group));
        identity.createMembership(account, group);
    }

    /** The manager moves the days of the edition. */
    void move(EditionDeadlines days) {
        report.deadlines = days;
        told(new ReportEvent.EditionDeadlinesChanged(PlayedReport.EDITION, days));
    }

    /** Gives a chapter to people, and to one of them where a writer is named. */
    void reassign(ChapterKey chapter, Organisation owner, @Nullable String writer) {
        report.owners.put(chapter, owner);
        if (writer == null) {
            report.writers.remove(chapter);
        } else {
            report.writers.put(chapter, writer);
        }
        told(new ReportEvent.ChapterReassigned(chapter, owner));
    }

    ProcessInstance open() {
        told(new ReportEvent.EditionOpened(PlayedReport.EDITION, null));
        return instance(SocialReport.PROCESS);
    }

    /** Starts a process that only other processes may start. */
    ProcessInstance start(String process, Map<String, Object> facts) {
        return permits.during(KEY, () -> engine.getRuntimeService().startProcessInstanceByKey(process, KEY, facts));
    }

    ProcessInstance startChapter(ChapterKey chapter) {
        return start(ReportChapter.PROCESS, Map.of(Fact.CHAPTER.variable(), chapter.value()));
    }

    /** Something happens to the report, in a transaction of its own. */
    void told(ReportEvent event) {
        transaction.executeWithoutResult(t -> {
            if (event instanceof ReportEvent.EditionOpened one) {
                course.on(one);
            } else if (event instanceof ReportEvent.CorrectionOpened one) {
                course.on(one);
            } else if (event instanceof ReportEvent.DeadlineChanged one) {
                course.on(one);
            } else if (event instanceof ReportEvent.ChapterReassigned one) {
                course.on(one);
            } else if (event instanceof ReportEvent.ChapterRemoved one) {
                course.on(one);
            } else if (event instanceof ReportEvent.ChapterAdded one) {
                course.on(one);
            } else if (event instanceof ReportEvent.EditionDeadlinesChanged one) {
                course.on(one);
            } else {
                throw new IllegalArgumentException(event.toString());
            }
        });
    }

    void receiptsSettle() {
        transaction.executeWithoutResult(t -> course.on(new AnnouncementSettled(KEY)));
    }

    // What people do, each with the completion of their task.

    void plan() {
        report.planned = true;
        report.state = EditionState.DRAFTING;
        complete(ReportPlanning.TASK_PLAN_EDITION);
    }

    void accept() {
        report.chapters.replaceAll((key, state) -> state == ChapterState.OFFERED ? ChapterState.WRITING : state);
        complete(ReportPlanning.TASK_STATE_HELP);
    }

    void write(ChapterKey chapter) {
        report.chapters.put(chapter, ChapterState.WRITTEN);
        engine.getTaskService().complete(writing(chapter).getId());
    }

    /** Both agree to everything, and the manager lays it before the Procuratore. */
    void review() {
        report.read.add(Organisation.PROCURA);
        complete(ReportReview.TASK_REVIEW_FOR_PROCURA);
        report.read.add(Organisation.CAMERA);
        report.chapters.replaceAll((key, state) -> ChapterState.REVIEWED);
        complete(ReportReview.TASK_REVIEW_FOR_CAMERA);
        report.state = EditionState.APPROVAL;
        complete(ReportReview.TASK_SUBMIT_EDITION);
    }

    void approve() {
        report.decided = true;
        report.state = EditionState.APPROVED;
        complete(SocialReport.TASK_APPROVE_EDITION);
    }

    ProcessInstance instance(String process) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .singleResult();
    }

    List<String> openTasks() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    Task task(String key) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey(key).singleResult();
    }

    Task writing(ChapterKey chapter) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(ReportChapter.TASK_WRITE_CHAPTER)
                .processVariableValueEquals(Fact.CHAPTER.variable(), chapter.value())
                .singleResult();
    }

    void complete(String key) {
        engine.getTaskService().complete(task(key).getId());
    }

    Job timer(String activity) {
        return engine.getManagementService()
                .createJobQuery()
                .timers()
                .activityId(activity)
                .singleResult();
    }

    /** At the moment when it is due: a timer that comes twice counts on from then. */
    void fire(String activity) {
        Job timer = timer(activity);
        ClockUtil.setCurrentTime(Date.from(timer.getDuedate().toInstant().plusSeconds(1)));
        engine.getManagementService().executeJob(timer.getId());
    }

    /** The timer of one chapter among those that are written at the same time. */
    void fireOf(ChapterKey chapter, String activity) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .timers()
                .activityId(activity)
                .processInstanceId(writing(chapter).getProcessInstanceId())
                .singleResult();
        engine.getManagementService().executeJob(job.getId());
    }

    /** Runs what waits for the job executor, and what follows from it. */
    void runJobs() {
        for (var jobs = messages(); !jobs.isEmpty(); jobs = messages()) {
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    private List<Job> messages() {
        return engine.getManagementService().createJobQuery().messages().list();
    }
}
