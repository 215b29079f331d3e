package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.common.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** When a dossier is to be ready, and how long it then waits; in days of Italy. */
@Component
class CitizenDeadlinePolicy {

    private static final Duration SOON = Duration.ofHours(1);

    private final CitizenDeadlineProperties properties;
    private final WorkingDays workingDays;

    CitizenDeadlinePolicy(CitizenDeadlineProperties properties, WorkingDays workingDays) {
        this.properties = properties;
        this.workingDays = workingDays;
    }

    CitizenDeadlines preparation(
            Instant submitted, Collection<CertificateType> certificates, boolean urgent, boolean abroad) {
        ZonedDateTime now = submitted.atZone(RomeTime.ZONE);
        LocalDate day = urgent
                ? urgentDay(now)
                : workingDays.plus(now.toLocalDate(), days(certificates) + (abroad ? properties.abroadDays() : 0));
        Instant morning = workingDays.at(day, properties.reminderTime());
        return new CitizenDeadlines(
                day, morning.isAfter(submitted) ? morning : submitted.plus(SOON), workingDays.endOf(day));
    }

    CollectionDeadlines collection(Instant ready) {
        LocalDate day = ready.atZone(RomeTime.ZONE).toLocalDate();
        LocalDate last = day.plusDays(properties.collectionDays());
        return new CollectionDeadlines(
                workingDays.at(day.plusDays(properties.firstReminderDays()), properties.toldAt()),
                workingDays.at(day.plusDays(properties.secondReminderDays()), properties.toldAt()),
                last,
                workingDays.endOf(last));
    }

    private LocalDate urgentDay(ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        boolean inTime = workingDays.isWorkingDay(today) && now.toLocalTime().isBefore(properties.urgentUntil());
        return inTime ? today : workingDays.plus(today, 1);
    }

    /** A dossier is ready when its slowest certificate is. */
    private int days(Collection<CertificateType> certificates) {
        return certificates.stream().mapToInt(this::days).max().orElseThrow();
    }

    private int days(CertificateType certificate) {
        return switch (certificate) {
            case CASELLARIO -> properties.casellarioDays();
            case CARICHI_PENDENTI -> properties.carichiPendentiDays();
            case VISURA -> properties.visuraDays();
        };
    }
}
