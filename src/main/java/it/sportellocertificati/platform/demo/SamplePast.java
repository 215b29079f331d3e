package it.sportellocertificati.platform.demo;

import it.sportellocertificati.booking.citizen.CitizenRetention;
import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.common.WorkingDays;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.operator.OperatorCreationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The bookings of a whole year gone by, of which the sample report tells: every one closed long ago, by the domain's own services and in
 * the past ({@link StageClock}). Then the nightly job of retention is done once by day, so that of citizens nothing is known any more that
 * nobody may know today; what statistics count stays.
 *
 * <p>A month is one transaction, hence made whole or not at all, and once: after a kill the next start goes on with the month that lacks.
 */
@Component
@ConditionalOnProperty("sportello.demo")
class SamplePast {

    private static final Logger LOG = LoggerFactory.getLogger(SamplePast.class);

    /** Of the consuntivo that the demo shows. */
    static final int YEAR = 2015;

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final PastAdministrations administrations;
    private final PastCitizens citizens;
    private final CitizenRetention retention;
    private final TransactionOperations transaction;

    SamplePast(
            JdbcClient jdbc,
            WorkingDays workingDays,
            PastAdministrations administrations,
            PastCitizens citizens,
            CitizenRetention retention,
            TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.administrations = administrations;
        this.citizens = citizens;
        this.retention = retention;
        this.transaction = transaction;
    }

    void make() {
        List<YearMonth> lacking = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(YEAR, month))
                .filter(month -> !isMade(month))
                .toList();
        if (lacking.isEmpty()) {
            return;
        }
        SampleCertificates certificates = certificates();
        lacking.forEach(month -> transaction.executeWithoutResult(status -> play(month, certificates)));
        // In one transaction, which is over sooner than one for each dossier.
        transaction.executeWithoutResult(status -> retention.forgetOld());
        LOG.info("Sample bookings of {} made: {} months", YEAR, lacking.size());
    }

    private void play(YearMonth month, SampleCertificates certificates) {
        new PastPlan(month, workingDays).requests().forEach(request -> administrations.play(request, certificates));
        new PastCitizensPlan(month, workingDays).dossiers().forEach(citizens::play);
    }

    private boolean isMade(YearMonth month) {
        return jdbc.sql("select count(*) from booking where submitted_at >= ? and submitted_at < ?")
                        .params(start(month), start(month.plusMonths(1)))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Timestamp start(YearMonth month) {
        return Timestamp.from(month.atDay(1).atStartOfDay(RomeTime.ZONE).toInstant());
    }

    private static SampleCertificates certificates() {
        Instant first = LocalDate.of(YEAR, 1, 1).atStartOfDay(RomeTime.ZONE).toInstant();
        try {
            return new SampleCertificates(first);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("demo.certificates", e);
        }
    }
}
