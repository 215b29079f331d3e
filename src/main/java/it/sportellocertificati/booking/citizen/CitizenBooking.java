package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.BookingNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's booking as it stands.
 *
 * @param desk code of the workstation; none from home
 * @param readyAt when it could first be collected
 * @param collection how long it waits; none before it is ready
 * @param costs exact once issued
 * @param reason why the Procura declined; for its own staff and auditors alone
 * @param particulars none once erased
 */
public record CitizenBooking(
        BookingNumber number,
        CitizenState state,
        Channel channel,
        @Nullable String desk,
        String bookedBy,
        boolean abroad,
        boolean urgent,
        Instant submittedAt,
        CitizenDeadlines deadlines,
        @Nullable Instant readyAt,
        @Nullable CollectionDeadlines collection,
        @Nullable Instant closedAt,
        Costs costs,
        @Nullable String reason,
        @Nullable CitizenParticulars particulars,
        List<String> toBring) {

    CitizenBooking withoutReason() {
        return new CitizenBooking(
                number,
                state,
                channel,
                desk,
                bookedBy,
                abroad,
                urgent,
                submittedAt,
                deadlines,
                readyAt,
                collection,
                closedAt,
                costs,
                null,
                particulars,
                toBring);
    }

    @Override
    public String toString() {
        return "CitizenBooking[" + number + ", " + state + "]";
    }
}
