package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.FiscalCode;
import it.sportellocertificati.common.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person, checked. */
public record Person(
        String surname,
        String givenNames,
        LocalDate birthDate,
        Place birthPlace,
        FiscalCode fiscalCode,
        @Nullable Place residence) {

    @Override
    public String toString() {
        return "Person[…]";
    }
}
