package it.sportellocertificati.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Tells the model when the certificate is due, and how its task stands in the clerks' lists. */
@Component
class ReadIssuePlan implements ExecutionListener {

    private final Issuances issuances;

    ReadIssuePlan(Issuances issuances) {
        this.issuances = issuances;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var number = BusinessKey.number(execution);
        IssuePlan plan = issuances.of(number).plan(number);
        Fact.ISSUE_REMINDER_AT.tell(execution, Date.from(plan.reminder()));
        Fact.ISSUE_DUE_AT.tell(execution, Date.from(plan.due()));
        Fact.PRIORITY.tell(execution, plan.rank().priority());
    }
}
