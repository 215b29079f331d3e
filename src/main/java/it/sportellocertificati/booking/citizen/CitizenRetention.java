package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.RomeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets, once a night, the people of bookings that are closed for so long that nothing needs to know them any more. Each booking is a
 * transaction of its own, so that one that cannot be erased keeps no other; two nodes at once do no harm.
 */
@Component
public class CitizenRetention {

    private static final Logger LOG = LoggerFactory.getLogger(CitizenRetention.class);

    private final CitizenRetentionProperties kept;
    private final ClosedBookings closed;
    private final Clock clock;

    CitizenRetention(CitizenRetentionProperties kept, ClosedBookings closed, Clock clock) {
        this.kept = kept;
        this.closed = closed;
        this.clock = clock;
    }

    @Scheduled(cron = "${sportello.retention.at:0 30 3 * * *}", zone = "Europe/Rome")
    public void forgetOld() {
        forget(CitizenState.COLLECTED, kept.collected());
        forget(CitizenState.DECLINED, kept.declined());
        forget(CitizenState.CANCELLED, kept.cancelled());
    }

    /** By whole days of Italy: what was closed in the evening is kept no shorter. */
    private void forget(CitizenState state, Period time) {
        LocalDate first = LocalDate.now(clock.withZone(RomeTime.ZONE)).minus(time);
        List<BookingNumber> due =
                closed.known(state, first.atStartOfDay(RomeTime.ZONE).toInstant());
        long forgotten = due.stream().filter(number -> forget(number, state)).count();
        if (forgotten > 0) {
            LOG.info("citizens: the people of {} bookings {} forgotten after {}", forgotten, state, time);
        }
    }

    private boolean forget(BookingNumber number, CitizenState state) {
        try {
            return closed.forget(number, state);
        } catch (RuntimeException broken) {
            LOG.error(
                    "citizens: booking {} left for the next night, {}",
                    number,
                    broken.getClass().getName());
            return false;
        }
    }
}
