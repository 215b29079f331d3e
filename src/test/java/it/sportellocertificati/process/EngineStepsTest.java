package it.sportellocertificati.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;

class EngineStepsTest {

    private static final Rehearsal REHEARSAL = Rehearsal.shared();

    private final EngineSteps steps = new EngineSteps(REHEARSAL.engine.getIdentityService());

    @BeforeEach
    void begin() {
        REHEARSAL.deploy();
        REHEARSAL.begin();
    }

    @AfterEach
    void end() {
        REHEARSAL.undeploy();
    }

    @Test
    void tellsRoomsThatDoNotKnowTheEngineThatSomebodyWasQuicker() {
        String booking = REHEARSAL.submit(false).getId();

        assertThatThrownBy(() -> REHEARSAL.transaction.executeWithoutResult(
                        t -> steps.take(() -> changeWhileAnotherDoes(booking))))
                .isInstanceOf(ConcurrencyFailureException.class);
        assertThat(REHEARSAL.instance(AdministrationBooking.PROCESS).isSuspended())
                .isTrue();
    }

    /** Two commands on one instance: ours has read it when the other one changes it and commits. */
    private static Void changeWhileAnotherDoes(String booking) {
        var engine = (ProcessEngineConfigurationImpl) REHEARSAL.engine.getProcessEngineConfiguration();
        return engine.getCommandExecutorTxRequired().execute(context -> {
            ExecutionEntity ours = read(context, booking);
            CompletableFuture.runAsync(
                            () -> REHEARSAL.engine.getRuntimeService().suspendProcessInstanceById(booking))
                    .join();
            ours.setSuspensionState(SuspensionState.ACTIVE.getStateCode());
            ours.setActive(!ours.isActive());
            return null;
        });
    }

    private static ExecutionEntity read(CommandContext context, String booking) {
        return context.getExecutionManager().findExecutionById(booking);
    }
}
