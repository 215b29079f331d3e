package it.sportellocertificati.process;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.delivery.MessagePurpose;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What a step is about: the number is the business key, and a message is told apart by its purpose. */
final class BusinessKey {

    private BusinessKey() {}

    static BookingNumber number(DelegateExecution execution) {
        return new BookingNumber(execution.getProcessBusinessKey());
    }

    static BookingNumber number(DelegateTask task) {
        return number(task.getExecution());
    }

    static MessagePurpose purpose(DelegateExecution execution) {
        return MessagePurpose.valueOf((String) execution.getVariable(Fact.PURPOSE.variable()));
    }
}
