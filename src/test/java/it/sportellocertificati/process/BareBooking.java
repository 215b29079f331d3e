package it.sportellocertificati.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * One booking through the models alone: a bare engine with full history, steps that do nothing, and the facts for the gateways given as
 * a plain application would give them, as stored variables. The whole product is measured against this.
 */
public final class BareBooking implements AutoCloseable {

    private static final String KEY = Rehearsal.KEY;
    private static final Date LATER = Date.from(Instant.parse("2099-01-01T00:00:00Z"));

    private final DatabaseCost cost = new DatabaseCost();
    private final ProcessEngine engine;

    public BareBooking() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("bare-" + UUID.randomUUID());
        configuration.setDataSource(cost.watching(new SimpleDriverDataSource(
                new org.h2.Driver(), "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "")));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        // As the product has it; the default fetches blocks of ids, in whichever booking they happen to run out.
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setBeans(steps());
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        Models.files().forEach(file -> deployment.addClasspathResource("bpmn/" + file.getFileName()));
        deployment.deploy();
        // The first booking fills the engine's caches of definitions, which a running engine has filled.
        fromDeskToDelivery();
        fromRequestToCollection();
        cost.taken();
    }

    private static Map<Object, Object> steps() {
        Map<Object, Object> steps = new HashMap<>();
        for (String listener : List.of(
                "planReminders",
                "requireNotice",
                "requireDelivery",
                "readAcceptance",
                "readDelivery",
                "requireCollection",
                "requireCancellation",
                "readDeadlines")) {
            steps.put(listener, (ExecutionListener) execution -> {});
        }
        for (String completion : List.of(
                "applyVerification",
                "applyCorrection",
                "applyIssue",
                "applyResolution",
                "applyMatch",
                "requireOverdueNote",
                "requireReminderNote")) {
            steps.put(completion, (TaskListener) task -> {});
        }
        for (String delegate : List.of(
                "closeBooking",
                "remindClerk",
                "escalateVerification",
                "escalateCorrection",
                "markNoticeMissing",
                "tellCitizen",
                "remindCitizen",
                "expireBooking")) {
            steps.put(delegate, (JavaDelegate) execution -> {});
        }
        steps.put("readIssuePlan", (ExecutionListener) execution -> {
            set(execution, Fact.ISSUE_DUE_AT, LATER);
            set(execution, Fact.ISSUE_REMINDER_AT, LATER);
            // A plain application would leave the rank of its tasks alone; it is no fact to be stored.
            Fact.PRIORITY.tell(execution, TaskRank.ADMINISTRATION.priority());
        });
        steps.put("readCollectionDeadlines", (ExecutionListener) execution -> {
            set(execution, Fact.FIRST_REMINDER_AT, LATER);
            set(execution, Fact.SECOND_REMINDER_AT, LATER);
            set(execution, Fact.COLLECTION_EXPIRES_AT, LATER);
        });
        steps.put("sendMessage", (JavaDelegate) execution -> set(execution, Fact.RECEIPT_DUE_AT, LATER));
        return steps;
    }

    private static void set(DelegateExecution execution, Fact fact, Object value) {
        execution.setVariable(fact.variable(), value);
    }

    /** Books, tells the number, hears the notice, verifies, issues, delivers; answers what that cost the database. */
    public DatabaseCost.Cost fromDeskToDelivery() {
        cost.counted(() -> engine.getRuntimeService()
                .startProcessInstanceByKey(
                        AdministrationBooking.PROCESS,
                        KEY,
                        Map.of(
                                Fact.BOOKED_AT_DESK.variable(),
                                true,
                                Fact.REQUESTERS.variable(),
                                Rehearsal.REQUESTERS,
                                Fact.VERIFICATION_DUE_AT.variable(),
                                LATER,
                                Fact.NOTICE_DUE_AT.variable(),
                                LATER)));
        send();
        hear(PecDelivery.MESSAGE_RECEIPT_ARRIVED, Map.of(Fact.DELIVERY.variable(), "ACCEPTED"));
        hear(PecDelivery.MESSAGE_RECEIPT_ARRIVED, Map.of(Fact.DELIVERY.variable(), "DELIVERED"));
        hear(BookingNotice.MESSAGE_NOTICE_ARRIVED, Map.of());
        complete(AdministrationBooking.TASK_VERIFY_BOOKING, Map.of(Fact.VERIFICATION.variable(), "ACCEPTED"));
        complete(CertificateIssue.TASK_ISSUE_CERTIFICATE, Map.of(Fact.CERTIFICATE_ISSUED.variable(), true));
        send();
        hear(PecDelivery.MESSAGE_RECEIPT_ARRIVED, Map.of(Fact.DELIVERY.variable(), "ACCEPTED"));
        hear(PecDelivery.MESSAGE_RECEIPT_ARRIVED, Map.of(Fact.DELIVERY.variable(), "DELIVERED"));
        return cost.taken();
    }

    /** A citizen's booking: books, prepares, hands over; answers what that cost the database. */
    public DatabaseCost.Cost fromRequestToCollection() {
        cost.counted(() -> engine.getRuntimeService().startProcessInstanceByKey(CitizenBooking.PROCESS, KEY));
        send();
        complete(CertificateIssue.TASK_ISSUE_CERTIFICATE, Map.of(Fact.CERTIFICATE_ISSUED.variable(), true));
        hear(CitizenBooking.MESSAGE_CERTIFICATES_COLLECTED, Map.of());
        return cost.taken();
    }

    /** How many bookings are still on their way. */
    public long running() {
        return engine.getRuntimeService().createProcessInstanceQuery().count();
    }

    private void send() {
        String job = engine.getManagementService()
                .createJobQuery()
                .messages()
                .singleResult()
                .getId();
        cost.counted(() -> {
            engine.getManagementService().executeJob(job);
            return job;
        });
    }

    private void hear(String message, Map<String, Object> facts) {
        cost.counted(() -> engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(KEY)
                .setVariables(facts)
                .correlateWithResult());
    }

    private void complete(String key, Map<String, Object> facts) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(key)
                .singleResult()
                .getId();
        cost.counted(() -> {
            engine.getTaskService().complete(task, facts);
            return task;
        });
    }

    @Override
    public void close() {
        engine.close();
    }
}
