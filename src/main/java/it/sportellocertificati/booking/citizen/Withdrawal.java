package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.safekeeping.AuditTrail;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One try of taking a booking back, and the links and codes that permit it. */
@Component
class Withdrawal {

    private static final Duration LINK_HOLDS = Duration.ofHours(24);

    /** Whoever knows the three keys of somebody else must not fill that mailbox. */
    private static final Duration BETWEEN_LINKS = Duration.ofMinutes(5);

    private static final int TOKEN = 24;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final CitizenStore store;
    private final CitizenDigests digests;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Withdrawal(
            JdbcClient jdbc,
            CitizenStore store,
            CitizenDigests digests,
            Timeline timeline,
            AuditTrail audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.store = store;
        this.digests = digests;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public void sendLink(BookingNumber number) {
        CitizenParticulars particulars = store.get(number).particulars();
        if (particulars == null || particulars.email() == null) {
            return;
        }
        byte[] drawn = new byte[TOKEN];
        random.nextBytes(drawn);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        Instant now = clock.instant();
        int changed = jdbc.sql("""
                        update citizen_booking set link_digest = :digest, link_expires_at = :expires
                        where number = :number and state in ('SUBMITTED', 'READY')
                          and (link_digest is null or link_expires_at <= :recent)""")
                .param("digest", digests.link(token))
                .param("expires", Timestamp.from(now.plus(LINK_HOLDS)))
                .param("recent", Timestamp.from(now.plus(LINK_HOLDS).minus(BETWEEN_LINKS)))
                .param("number", number.value())
                .update();
        if (changed == 1) {
            audit.record("citizen.link", number.value(), "");
            events.publishEvent(new CancellationLinkAsked(number, token));
        }
    }

    Optional<BookingNumber> linked(String token) {
        return jdbc.sql("""
                        select number from citizen_booking where link_digest = :digest and link_expires_at > :now
                          and state in ('SUBMITTED', 'READY')""")
                .param("digest", digests.link(token))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, line) -> new BookingNumber(row.getString(1)))
                .optional();
    }

    boolean fits(BookingNumber number, String code) {
        return jdbc.sql("select count(*) from citizen_booking where number = :number and code_digest = :digest")
                        .param("number", number.value())
                        .param("digest", digests.code(number, code))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** @param how {@code link} or {@code code} */
    @Transactional
    public boolean cancel(BookingNumber number, String how) {
        List<CitizenState> open = List.of(CitizenState.SUBMITTED, CitizenState.READY);
        if (!store.close(number, open, CitizenState.CANCELLED, clock.instant())) {
            return false;
        }
        timeline.record(number, StepKind.CANCELLED, how, null);
        audit.record("citizen.CANCELLED", number.value(), how);
        events.publishEvent(new CitizenBookingCancelled(number));
        return true;
    }
}
