package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.Particulars;
import java.time.LocalDate;
import java.util.List;

/**
 * What a citizen reads before booking.
 *
 * @param expectedDay on which it can be collected
 * @param unconfirmed warnings that must still be confirmed; the booking is refused without
 * @param toBring message keys, each a whole sentence
 */
public record CitizenSummary(
        CitizenParticulars particulars,
        boolean abroad,
        boolean urgent,
        Costs costs,
        LocalDate expectedDay,
        List<Particulars.Warning> unconfirmed,
        List<String> toBring) {

    @Override
    public String toString() {
        return "CitizenSummary[…]";
    }
}
