package it.sportellocertificati.statistics;

import it.sportellocertificati.booking.BookingState;
import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.delivery.DeliveryState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened in a period, as far as it is counted: nothing of a person, no number of a booking. */
record Facts(
        Period period,
        List<ForAdministration> administrations,
        List<ForCitizen> citizens,
        List<Paid> paid,
        Map<DeliveryState, Long> certifiedMail,
        ByHand byHand,
        Map<String, Long> ordinaryMail) {

    /** @param due the last moment of the day promised */
    record ForAdministration(
            CertificateType type,
            @Nullable String desk,
            BookingState state,
            Instant submittedAt,
            Instant due,
            @Nullable Instant issuedAt) {}

    record ForCitizen(
            Origin origin,
            @Nullable String desk,
            CitizenState state,
            CertificateUse use,
            boolean urgent,
            Instant submittedAt,
            LocalDate expected,
            @Nullable Instant readyAt,
            List<CertificateType> certificates) {}

    /**
     * A dossier handed over.
     *
     * @param due what the clerk asked for, in euro
     * @param ready the day whose amounts hold
     */
    record Paid(
            Instant at,
            BigDecimal due,
            CertificateUse use,
            boolean urgent,
            LocalDate ready,
            Map<CertificateType, Integer> pages) {}

    /**
     * Certified mail that did not go by itself.
     *
     * @param resolved deliveries that a person decided about
     * @param withoutAddress deliveries for which nothing could be sent
     */
    record ByHand(long resolved, long withoutAddress) {}
}
