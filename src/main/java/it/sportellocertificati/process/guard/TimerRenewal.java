package it.sportellocertificati.process.guard;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.stereotype.Component;

/**
 * Sets the timers of a step anew that has already begun, as its model says and by facts as they are now. The engine's own interface
 * moves a due date, but not the later ones of a timer that comes twice, and brings none back that has come. To begin the step again
 * would take it from under the hands of whoever has it open.
 */
@Component
public class TimerRenewal {

    private final ProcessEngine engine;

    public TimerRenewal(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * Within the caller's transaction.
     *
     * @param execution of the step that waits, as its task names it
     * @param facts tells what the timers' expressions read
     */
    public void renew(String execution, Consumer<VariableScope> facts) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> renew(context, execution, facts));
    }

    private static boolean renew(CommandContext context, String execution, Consumer<VariableScope> facts) {
        ExecutionEntity step = context.getExecutionManager().findExecutionById(execution);
        List<JobEntity> timers = context.getJobManager().findJobsByExecutionId(execution).stream()
                .filter(TimerEntity.class::isInstance)
                .toList();
        timers.forEach(timer -> timer.delete(true));
        facts.accept(step);
        step.initializeTimerDeclarations();
        return true;
    }
}
