package it.sportellocertificati.process.guard;

import it.sportellocertificati.process.StartPermits;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.springframework.stereotype.Component;

/** Fits the guards into the engine when it is built. */
@Component
public class EngineGuards extends AbstractProcessEnginePlugin {

    private final StartPermits permits;

    public EngineGuards(StartPermits permits) {
        this.permits = permits;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPreBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPreBPMNParseListeners());
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity process) {
                // Built in, so that no request can ask the engine to skip it.
                process.addBuiltInListener(ExecutionListener.EVENTNAME_START, new StartGuard(permits));
            }

            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                ((UserTaskActivityBehavior) activity.getActivityBehavior())
                        .getTaskDefinition()
                        .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, new NumberedTasks());
            }
        });
        engine.setCustomPreBPMNParseListeners(listeners);
        engine.setDelegateInterceptor(new CodesOnly());
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        List<TypedValueSerializer<?>> guarded = new ArrayList<>();
        engine.getVariableSerializers()
                .getSerializers()
                .forEach(serializer -> guarded.add(new FactsOnly<>(serializer)));
        ((DefaultVariableSerializers) engine.getVariableSerializers()).setSerializerList(guarded);
    }
}
