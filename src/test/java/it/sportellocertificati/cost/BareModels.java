package it.sportellocertificati.cost;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The models alone on a bare engine, history full, with delegates that do nothing but answer the gateways. */
final class BareModels {

    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final String KEY = "LU26-0004-1271";
    private static final Date LATER = new Date(4_000_000_000_000L);

    private final Map<Object, Object> beans = new HashMap<>();
    private String delivery = "ACCEPTED";

    /** Runs one booking made at a desk to its delivered certificate. */
    DatabaseCost.Sum oneBooking() throws Exception {
        DatabaseCost cost = new DatabaseCost();
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare-" + UUID.randomUUID());
        configuration.setDataSource(cost.counting(
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "")));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setBeans(beans);
        ProcessEngine engine = configuration.buildProcessEngine();
        try {
            deploy(engine);
            drive(engine, cost, "LU26-0000-0018");
            cost.reset();
            drive(engine, cost, KEY);
            return cost.sum();
        } finally {
            engine.close();
        }
    }

    private void deploy(ProcessEngine engine) throws Exception {
        var deployment = engine.getRepositoryService().createDeployment();
        for (Resource model : new PathMatchingResourcePatternResolver().getResources("classpath:bpmn/*.bpmn")) {
            String xml = model.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            Matcher delegates = DELEGATE.matcher(xml);
            while (delegates.find()) {
                beans.put(delegates.group(1), new Nothing());
            }
            deployment.addString(String.valueOf(model.getFilename()), xml);
        }
        deployment.deploy();
    }

    private void drive(ProcessEngine engine, DatabaseCost cost, String key) {
        engine.getRuntimeService().startProcessInstanceByKey("AdministrationBooking", key, submitted());
        sendAndReceive(engine, cost, "NOTICE");
        engine.getRuntimeService()
                .createMessageCorrelation("Message_NoticeArrived")
                .processInstanceBusinessKey(key)
                .correlate();
        complete(engine, cost, "Task_VerifyBooking");
        complete(engine, cost, "Task_IssueCertificate");
        sendAndReceive(engine, cost, "CERTIFICATE");
        cost.without(() -> {
            if (engine.getRuntimeService().createProcessInstanceQuery().count() != 0) {
                throw new IllegalStateException("the booking has not ended");
            }
            return key;
        });
    }

    private static Map<String, Object> submitted() {
        return Variables.putValue("requesters", "desk-lucca")
                .putValue("bookedAtDesk", Variables.untypedValue(true, true))
                .putValue("verificationDueAt", Variables.untypedValue(LATER, true))
                .putValue("noticeDueAt", Variables.untypedValue(LATER, true));
    }

    private void sendAndReceive(ProcessEngine engine, DatabaseCost cost, String purpose) {
        List<Job> jobs = cost.without(
                () -> engine.getManagementService().createJobQuery().messages().list());
        jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        delivery = "ACCEPTED";
        receipt(engine, purpose);
        delivery = "DELIVERED";
        receipt(engine, purpose);
    }

    private static void receipt(ProcessEngine engine, String purpose) {
        engine.getRuntimeService()
                .createMessageCorrelation("Message_ReceiptArrived")
                .processInstanceVariableEquals("purpose", purpose)
                .correlate();
    }

    private static void complete(ProcessEngine engine, DatabaseCost cost, String task) {
        String id = cost.without(() -> engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(task)
                .singleResult()
                .getId());
        engine.getTaskService().claim(id, "clerk");
        engine.getTaskService().complete(id);
    }

    /** Answers every gateway and timer within the transaction, as the real listeners do, and nothing else. */
    private final class Nothing implements JavaDelegate, ExecutionListener, TaskListener {

        @Override
        public void execute(DelegateExecution execution) {
            answer(execution);
        }

        @Override
        public void notify(DelegateExecution execution) {
            answer(execution);
        }

        @Override
        public void notify(DelegateTask task) {
            answer(task);
        }

        private void answer(VariableScope scope) {
            Map<String, Object> facts = new HashMap<>();
            facts.put("verification", "ACCEPTED");
            facts.put("certificateIssued", true);
            facts.put("delivery", delivery);
            for (String due :
                    List.of("verificationDueAt", "issueReminderAt", "issueDueAt", "noticeDueAt", "receiptDueAt")) {
                facts.put(due, LATER);
            }
            facts.forEach((name, value) -> scope.setVariable(name, Variables.untypedValue(value, true)));
        }
    }
}
