package it.sportellocertificati.process;

import it.sportellocertificati.delivery.DeliveryState;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who waits for a signal and wakes exactly that one. Nobody waiting is an answer, not an error: an error would undo the news. */
@Component
class Messenger {

    /** Heard; or to be told later; or never, because the instance has ended. */
    enum Answer {
        HEARD,
        LATER,
        NEVER
    }

    private final RuntimeService runtime;
    private final EngineSteps steps;

    Messenger(RuntimeService runtime, EngineSteps steps) {
        this.runtime = runtime;
        this.steps = steps;
    }

    Answer tell(Signal signal) {
        return steps.take(() -> wake(signal, null) ? Answer.HEARD : unheard(signal));
    }

    /** @param state how the delivery stands now, read in this transaction */
    Answer tellReceipt(Signal signal, DeliveryState state) {
        if (!ReceiptNews.isNews(state)) {
            return Answer.NEVER;
        }
        return steps.take(() -> {
            for (String place : ReceiptNews.hearers(state)) {
                if (wake(signal, place)) {
                    return reached(signal, state, place) ? Answer.HEARD : Answer.LATER;
                }
            }
            return unheard(signal);
        });
    }

    /** What comes from the recipient's side has first to pass the acceptance that it implies. */
    private boolean reached(Signal signal, DeliveryState state, String place) {
        return !place.equals(PecDelivery.TASK_AWAIT_ACCEPTANCE)
                || state == DeliveryState.ACCEPTED
                || !ReceiptNews.impliesAcceptance(state)
                || wake(signal, PecDelivery.TASK_AWAIT_DELIVERY);
    }

    private boolean wake(Signal signal, @Nullable String place) {
        ExecutionQuery waiting = runtime.createExecutionQuery()
                .messageEventSubscriptionName(signal.message())
                .processInstanceBusinessKey(signal.businessKey())
                .active();
        if (place != null) {
            waiting.activityId(place);
        }
        if (signal.purpose() != null) {
            waiting.processVariableValueEquals(
                    Fact.PURPOSE.variable(), signal.purpose().name());
        }
        var execution = waiting.singleResult();
        if (execution == null) {
            return false;
        }
        runtime.messageEventReceived(signal.message(), execution.getId());
        return true;
    }

    private Answer unheard(Signal signal) {
        var alive =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(signal.businessKey(), signal.process());
        if (signal.purpose() != null) {
            alive.variableValueEquals(
                    Fact.PURPOSE.variable(),
                    Objects.requireNonNull(signal.purpose()).name());
        }
        return alive.count() > 0 ? Answer.LATER : Answer.NEVER;
    }
}
