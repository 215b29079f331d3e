package it.sportellocertificati.booking;

import it.sportellocertificati.common.FiscalCode;
import it.sportellocertificati.common.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The person whom a certificate is about, checked. Of full age: DPR 313/2002 art. 28 speaks of persons of full age alone. */
public record Subject(
        String surname,
        String givenNames,
        LocalDate birthDate,
        Place birthPlace,
        FiscalCode fiscalCode,
        @Nullable Place residence) {

    @Override
    public String toString() {
        return "Subject[…]";
    }
}
