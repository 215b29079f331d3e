package it.sportellocertificati.booking;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.safekeeping.AuditTrail;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the casellario was told of a booking's number by PEC (Art. 10 of the agreement), and whether that came late. A booking's own
 * life goes on beside it: its verification never waits for the notice.
 */
@Service
@Transactional
public class BookingNotices {

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BookingNotices(
            JdbcClient jdbc, Timeline timeline, AuditTrail audit, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** @return whether this is the booking's first notice; a second one changes nothing */
    public boolean receive(BookingNumber number, UUID letter) {
        boolean first = jdbc.sql("update booking set notice_received_at = :now, notice_letter = :letter"
                                + " where number = :number and notice_received_at is null")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("letter", letter)
                        .param("number", number.value())
                        .update()
                == 1;
        if (first) {
            timeline.record(number, StepKind.NOTICE_RECEIVED, null, null);
            audit.record("booking.notice", number.value(), letter.toString());
            events.publishEvent(new NoticeMatched(number));
        }
        return first;
    }

    public void markOverdue(BookingNumber number) {
        int marked = jdbc.sql("update booking set notice_overdue_at = :now"
                        + " where number = :number and notice_received_at is null and notice_overdue_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("number", number.value())
                .update();
        if (marked == 1) {
            timeline.record(number, StepKind.NOTICE_OVERDUE, null, null);
            audit.record("booking.noticeOverdue", number.value(), "");
        }
    }
}
