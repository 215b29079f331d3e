package it.sportellocertificati.booking.citizen;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The times by which citizens' bookings run, as they are set: no page, mail or paper promises others. */
@Component
public class CitizenTerms {

    private final CitizenDeadlineProperties deadlines;
    private final CitizenRetentionProperties kept;

    CitizenTerms(CitizenDeadlineProperties deadlines, CitizenRetentionProperties kept) {
        this.deadlines = deadlines;
        this.kept = kept;
    }

    /** Working days within which the quickest certificate is ready. */
    public int leastDays() {
        return days().min().orElseThrow();
    }

    /** Working days within which the slowest certificate is ready. */
    public int mostDays() {
        return days().max().orElseThrow();
    }

    /** Working days more for use abroad. */
    public int abroadDays() {
        return deadlines.abroadDays();
    }

    /** Until when an urgent request is prepared on the same working day, Europe/Rome. */
    public LocalTime urgentUntil() {
        return deadlines.urgentUntil();
    }

    /** Calendar days after ready. */
    public int firstReminderDays() {
        return deadlines.firstReminderDays();
    }

    /** Calendar days after ready. */
    public int secondReminderDays() {
        return deadlines.secondReminderDays();
    }

    /** Calendar days after ready within which it is collected, or expires. */
    public int collectionDays() {
        return deadlines.collectionDays();
    }

    /** How long people are known after the issue of what was collected. */
    public Period collected() {
        return kept.collected();
    }

    /** How long people are known after a refusal. */
    public Period declined() {
        return kept.declined();
    }

    /** How long people are known after a cancellation. */
    public Period cancelled() {
        return kept.cancelled();
    }

    /** How long a call that reaches nobody stays listed, after the expiry too. */
    public Duration calls() {
        return kept.calls();
    }

    private IntStream days() {
        return IntStream.of(deadlines.casellarioDays(), deadlines.carichiPendentiDays(), deadlines.visuraDays());
    }
}
