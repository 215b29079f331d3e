package it.sportellocertificati.process;

import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.common.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Plans when the requesters are reminded of a correction: the morning after the working days they have, then every week. The engine
 * counts the later weeks by the server's zone, so that they may come an hour off after a clock change; no deadline hangs on them.
 */
@Component
class PlanReminders implements ExecutionListener {

    private static final int WORKING_DAYS = 5;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final WorkingDays workingDays;
    private final Clock clock;

    PlanReminders(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateExecution execution) {
        LocalDate today = LocalDate.now(clock.withZone(RomeTime.ZONE));
        Instant first = workingDays.at(workingDays.plus(today, WORKING_DAYS), MORNING);
        Fact.CORRECTION_REMINDERS.tell(execution, "R/" + first + "/P7D");
    }
}
