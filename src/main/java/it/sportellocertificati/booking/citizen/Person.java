package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.entry.SearchKey;
import it.sportellocertificati.common.FiscalCode;
import it.sportellocertificati.common.Place;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person, checked.
 *
 * @param fiscalCode null where the person was born abroad and has none
 */
public record Person(
        String surname,
        String givenNames,
        LocalDate birthDate,
        Place birthPlace,
        @Nullable FiscalCode fiscalCode,
        @Nullable Place residence) {

    /** By the codes where both have one, and by name and birth otherwise. */
    boolean isSameAs(Person other) {
        if (fiscalCode != null && other.fiscalCode != null) {
            return fiscalCode.equals(other.fiscalCode);
        }
        return birthDate.equals(other.birthDate)
                && birthPlace.equals(other.birthPlace)
                && SearchKey.of(surname).equals(SearchKey.of(other.surname))
                && SearchKey.of(givenNames).equals(SearchKey.of(other.givenNames));
    }

    @Override
    public String toString() {
        return "Person[…]";
    }
}
