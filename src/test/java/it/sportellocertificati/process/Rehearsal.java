package it.sportellocertificati.process;

import it.sportellocertificati.booking.BookingCancelled;
import it.sportellocertificati.booking.BookingSubmitted;
import it.sportellocertificati.booking.Decision;
import it.sportellocertificati.booking.NoticeMatched;
import it.sportellocertificati.booking.citizen.CertificatesCollected;
import it.sportellocertificati.booking.citizen.CitizenBookingCancelled;
import it.sportellocertificati.booking.citizen.CitizenBookingSubmitted;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.delivery.DeliveryChanged;
import it.sportellocertificati.delivery.DeliveryState;
import it.sportellocertificati.delivery.MessagePurpose;
import it.sportellocertificati.delivery.Resolution;
import it.sportellocertificati.process.guard.EngineGuards;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.camunda.community.process_test_coverage.engine.platform7.SpringProcessWithCoverageEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole room on a real engine, with its guards and its own table; the domain is played by {@link PlayedDomain}. */
final class Rehearsal {

    static final BookingNumber NUMBER = BookingNumber.of(2026, 4127);
    static final String KEY = NUMBER.value();
    static final String REQUESTERS = "desk-lucca";

    final PlayedDomain domain = new PlayedDomain();
    final StartPermits permits = new StartPermits();
    private final @Nullable ProcessEngineCoverageExtension coverage;
    final ProcessEngine engine;
    final TransactionTemplate transaction;
    final JdbcClient jdbc;
    final BookingCourse course;
    final PendingSignals pending;

    /** @param covered the process of which every node and flow has to be reached by the test class */
    static Rehearsal covering(String covered) {
        return new Rehearsal(new SpringProcessWithCoverageEngineConfiguration(), covered);
    }

    /** For tests that draw no coverage. They share one engine, and each begins with {@link #deploy} and ends with {@link #undeploy}. */
    static Rehearsal shared() {
        return Shared.REHEARSAL;
    }

    private static final class Shared {
        static final Rehearsal REHEARSAL = new Rehearsal(new SpringProcessEngineConfiguration(), null);
    }

    private Rehearsal(SpringProcessEngineConfiguration configuration, @Nullable String covered) {
        RehearsalDatabase database = RehearsalDatabase.create();
        transaction = new TransactionTemplate(database.transactions());
        jdbc = database.jdbc();

        Map<Object, Object> beans = new HashMap<>();
        configuration.setProcessEngineName("rehearsal-" + UUID.randomUUID());
        configuration.setDataSource(database.source());
        configuration.setTransactionManager(database.transactions());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setBeans(beans);
        configuration.setProcessEnginePlugins(List.of(new EngineGuards(permits)));
        coverage = covered == null
                ? null
                : ProcessEngineCoverageExtension.builder(configuration)
                        .excludeProcessDefinitionKeys(Models.keysBut(covered))
                        .assertClassCoverageAtLeast(1.0)
                        .build();
        engine = covered == null ? configuration.buildProcessEngine() : configuration.getProcessEngine();

        var steps = new EngineSteps(engine.getIdentityService());
        var messenger = new Messenger(engine.getRuntimeService(), steps);
        pending = new PendingSignals(jdbc, messenger, domain.deliveries, database.transactions(), domain.clock);
        course = new BookingCourse(engine.getRuntimeService(), permits, steps, messenger, pending, Optional.empty());
        beans.putAll(domain.steps(pending));
    }

    ProcessEngineCoverageExtension coverage() {
        return Objects.requireNonNull(coverage);
    }

    /** Deploys all models; a plain rehearsal has to {@link #undeploy}. */
    void deploy() {
        var deployment = engine.getRepositoryService().createDeployment();
        Models.files().forEach(file -> deployment.addClasspathResource("bpmn/" + file.getFileName()));
        deployment.deploy();
    }

    void undeploy() {
        var repository = engine.getRepositoryService();
        repository.createDeploymentQuery().list().forEach(one -> repository.deleteDeployment(one.getId(), true));
    }

    /** Everything as before the first booking. */
    void begin() {
        ProcessEngineTests.init(engine);
        domain.forget();
        jdbc.sql("delete from pending_signal").update();
    }

    // What happens in the domain, each in a transaction of its own.

    ProcessInstance submit(boolean bookedAtDesk) {
        transaction.executeWithoutResult(t -> course.on(submission(bookedAtDesk)));
        return instance(AdministrationBooking.PROCESS);
    }

    BookingSubmitted submission(boolean bookedAtDesk) {
        return new BookingSubmitted(NUMBER, bookedAtDesk, REQUESTERS, PlayedDomain.DEADLINES);
    }

    /** Starts a process that only other processes may start. */
    ProcessInstance start(String process, Map<String, Object> facts) {
        return permits.during(KEY, () -> engine.getRuntimeService().startProcessInstanceByKey(process, KEY, facts));
    }

    /** A message that has left and waits for its first receipt. */
    ProcessInstance sent(MessagePurpose purpose) {
        ProcessInstance delivery = start(
                PecDelivery.PROCESS,
                Map.of(Fact.PURPOSE.variable(), purpose.name(), Fact.REQUESTERS.variable(), REQUESTERS));
        runJobs();
        return delivery;
    }

    void resolve(Resolution choice) {
        domain.resolution = choice;
        complete(PecDelivery.TASK_RESOLVE_DELIVERY);
    }

    void decide(String task, Decision decision) {
        domain.decision = decision;
        complete(task);
    }

    void receipt(MessagePurpose purpose, DeliveryState state) {
        transaction.executeWithoutResult(t -> {
            domain.states.put(purpose, state);
            course.on(new DeliveryChanged(NUMBER, purpose, state));
        });
    }

    void noticeArrives() {
        transaction.executeWithoutResult(t -> {
            domain.noticeArrived = true;
            course.on(new NoticeMatched(NUMBER));
        });
    }

    ProcessInstance submitCitizens() {
        transaction.executeWithoutResult(t -> {
            domain.citizens.state = CitizenState.SUBMITTED;
            course.on(new CitizenBookingSubmitted(NUMBER));
        });
        return instance(CitizenBooking.PROCESS);
    }

    void decideCitizens(boolean issued) {
        domain.citizens.issued = issued;
        complete(CertificateIssue.TASK_ISSUE_CERTIFICATE);
    }

    void collect() {
        transaction.executeWithoutResult(t -> {
            domain.citizens.state = CitizenState.COLLECTED;
            course.on(new CertificatesCollected(NUMBER));
        });
    }

    void cancelCitizens() {
        transaction.executeWithoutResult(t -> {
            domain.citizens.state = CitizenState.CANCELLED;
            course.on(new CitizenBookingCancelled(NUMBER));
        });
    }

    void cancel() {
        transaction.executeWithoutResult(t -> {
            domain.cancelled = true;
            course.on(new BookingCancelled(NUMBER));
        });
    }

    // What the engine and its users do.

    ProcessInstance instance(String process) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .singleResult();
    }

    Task task(String key) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey(key).singleResult();
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

    void fire(String activity) {
        engine.getManagementService().executeJob(timer(activity).getId());
    }

    /** Runs what waits for the job executor: the sending of messages. */
    void runJobs() {
        engine.getManagementService()
                .createJobQuery()
                .messages()
                .list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    int keptSignals() {
        return jdbc.sql("select count(*) from pending_signal")
                .query(Integer.class)
                .single();
    }
}
