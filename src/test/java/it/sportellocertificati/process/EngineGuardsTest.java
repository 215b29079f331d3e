package it.sportellocertificati.process;

import static it.sportellocertificati.process.Rehearsal.KEY;
import static it.sportellocertificati.process.Rehearsal.REQUESTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.booking.Decision;
import it.sportellocertificati.common.Conflict;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.NestedExceptionUtils;

/** The engine's own guards, tried at every door that leads a value into it. */
class EngineGuardsTest {

    private static final String NAME = "Maria Bianchi";

    private static final Rehearsal REHEARSAL = Rehearsal.shared();

    private final RuntimeService runtime = REHEARSAL.engine.getRuntimeService();
    private final TaskService tasks = REHEARSAL.engine.getTaskService();
    private final ManagementService management = REHEARSAL.engine.getManagementService();

    @BeforeEach
    void begin() {
        REHEARSAL.begin();
        REHEARSAL.deploy();
    }

    @AfterEach
    void clear() {
        management.createBatchQuery().list().forEach(batch -> management.deleteBatch(batch.getId(), true));
        REHEARSAL.undeploy();
    }

    static Stream<Arguments> unpermitted() {
        return Stream.of(
                Arguments.of("subject", NAME),
                // Facts, but of one moment alone, or another desk's.
                Arguments.of(Fact.VERIFICATION.variable(), "ACCEPTED"),
                Arguments.of(Fact.VERIFICATION_DUE_AT.variable(), new Date()),
                Arguments.of(Fact.REQUESTERS.variable(), NAME),
                Arguments.of(Fact.VERIFICATION.variable(), "ACCEPTED " + NAME),
                Arguments.of(Fact.DELIVERY.variable(), 7),
                Arguments.of(Fact.MATCHED.variable(), "true"),
                Arguments.of(Fact.ISSUE_DUE_AT.variable(), "2026-11-26"),
                Arguments.of(Fact.PURPOSE.variable(), NAME.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Arguments.of(
                        Fact.PURPOSE.variable(),
                        Variables.fileValue("x").file(new byte[] {1}).create()));
    }

    @ParameterizedTest
    @MethodSource("unpermitted")
    void noDoorLetsAVariableInThatIsNoPermittedFact(String variable, Object value) {
        ProcessInstance booking = REHEARSAL.submit(false);
        String task = REHEARSAL.task(AdministrationBooking.TASK_VERIFY_BOOKING).getId();
        Map<String, Object> variables = Map.of(variable, value);

        assertRefused(() -> REHEARSAL.start(AdministrationBooking.PROCESS, variables));
        assertRefused(() -> runtime.setVariable(booking.getId(), variable, value));
        assertRefused(() -> runtime.setVariableLocal(booking.getId(), variable, value));
        assertRefused(() -> tasks.setVariable(task, variable, value));
        assertRefused(() -> tasks.setVariableLocal(task, variable, value));
        assertRefused(() -> tasks.complete(task, variables));
        assertRefused(() -> tasks.resolveTask(task, variables));
        assertRefused(() -> REHEARSAL.engine.getFormService().submitTaskForm(task, variables));
        assertRefused(() -> runtime.createMessageCorrelation(BookingNotice.MESSAGE_NOTICE_ARRIVED)
                .processInstanceBusinessKey(KEY)
                .setVariables(variables)
                .correlate());
        assertRefused(() -> runtime.createProcessInstanceModification(booking.getId())
                .startBeforeActivity(AdministrationBooking.TASK_VERIFY_BOOKING)
                .setVariable(variable, value)
                .execute(true, true));
        assertRefused(() -> runtime.setVariablesAsync(List.of(booking.getId()), variables));

        assertThat(runtime.createVariableInstanceQuery().list())
                .extracting("name")
                .containsOnly(Fact.REQUESTERS.variable());
    }

    private static void assertRefused(ThrowingCallable door) {
        assertThatThrownBy(door)
                .extracting(NestedExceptionUtils::getMostSpecificCause)
                .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                .isInstanceOf(Conflict.class)
                .hasMessage("process.variable.notPermitted");
    }

    @Test
    void aNullIsNoFactEither() {
        ProcessInstance booking = REHEARSAL.submit(false);

        assertRefused(() -> runtime.setVariable(booking.getId(), "subject", null));
        assertRefused(() -> runtime.setVariable(booking.getId(), Fact.PURPOSE.variable(), null));
    }

    @Test
    void queriesMayAskForAnyValue() {
        REHEARSAL.submit(false);

        assertThat(runtime.createProcessInstanceQuery()
                        .variableValueEquals(Fact.REQUESTERS.variable(), NAME)
                        .count())
                .isZero();
    }

    @Test
    void nobodyMakesABookingAnotherDesks() {
        ProcessInstance booking = REHEARSAL.submit(false);
        String task = REHEARSAL.task(AdministrationBooking.TASK_VERIFY_BOOKING).getId();
        Map<String, Object> another = Map.of(Fact.REQUESTERS.variable(), "desk-viareggio");
        REHEARSAL.domain.decision = Decision.ACCEPTED;

        assertRefused(() -> tasks.complete(task, another));
        assertRefused(() -> runtime.setVariables(booking.getId(), another));
        tasks.complete(task);

        assertThat(runtime.getVariable(booking.getId(), Fact.REQUESTERS.variable()))
                .isEqualTo(REQUESTERS);
    }

    @Test
    void aBatchOfThePermittedStillWorks() {
        ProcessInstance booking = REHEARSAL.submit(false);

        Batch batch =
                runtime.setVariablesAsync(List.of(booking.getId()), Map.of(Fact.PURPOSE.variable(), "CERTIFICATE"));
        for (String definition : List.of(batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId())) {
            management
                    .createJobQuery()
                    .jobDefinitionId(definition)
                    .list()
                    .forEach(job -> management.executeJob(job.getId()));
        }

        assertThat(runtime.getVariable(booking.getId(), Fact.PURPOSE.variable()))
                .isEqualTo("CERTIFICATE");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void noProcessStartsByHand(String process) {
        Map<String, Object> facts = Map.of(Fact.REQUESTERS.variable(), REQUESTERS);

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(process, KEY, facts))
                .isInstanceOf(Conflict.class)
                .hasMessage("process.start.byHand");
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(process)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> runtime.createProcessInstanceByKey(process)
                        .businessKey(KEY)
                        .startBeforeActivity(Models.firstTask(process))
                        .execute(true, true))
                .isInstanceOf(Conflict.class);
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    static Stream<String> keys() {
        return Models.files().stream()
                .map(file -> Models.process(Models.read(file)).getId());
    }

    @Test
    void aFailedStepLeavesACodeInTheEngineAndNoWordOfWhatFailed() {
        REHEARSAL.submit(true);
        REHEARSAL.domain.sendingFails = "550 no such user " + NAME;
        Job sending = management.createJobQuery().messages().singleResult();

        assertThatThrownBy(() -> management.executeJob(sending.getId())).hasMessageNotContaining(NAME);

        Job failed = management.createJobQuery().messages().singleResult();
        assertThat(failed.getExceptionMessage()).contains("process.step.failed").doesNotContain(NAME);
        assertThat(management.getJobExceptionStacktrace(failed.getId()))
                .contains("SendMessage")
                .doesNotContain(NAME);
    }
}
