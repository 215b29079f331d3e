package it.sportellocertificati.booking.citizen;

import org.jspecify.annotations.Nullable;

/**
 * A stamp or a receipt as typed at the counter.
 *
 * @param kind {@code STAMP} (marca or contrassegno telematico) or {@code RECEIPT} (pagoPA)
 * @param number of the stamp (14 digits) or of the receipt
 * @param date ISO date on it
 * @param amount in euro, with comma or point
 */
public record Payment(
        @Nullable String kind,
        @Nullable String number,
        @Nullable String date,
        @Nullable String amount) {

    @Override
    public String toString() {
        return "Payment[…]";
    }
}
