package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.common.BookingNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen sees of their booking: never the outcome, and no person's data.
 *
 * @param collectBy last day of collection; none before it is ready
 * @param toBring message keys, each a whole sentence
 * @param linkPossible whether it can still be cancelled by a link to the e-mail address given
 */
public record TrackedBooking(
        BookingNumber number,
        CitizenState state,
        List<TrackedStep> steps,
        boolean urgent,
        boolean abroad,
        LocalDate expectedDay,
        @Nullable LocalDate collectBy,
        Costs costs,
        List<String> toBring,
        boolean linkPossible) {

    /** @param kind its words are the message {@code booking.citizen.step.<kind>} */
    public record TrackedStep(Instant at, StepKind kind) {}
}
