package it.sportellocertificati.booking.citizen;

import org.jspecify.annotations.Nullable;

/**
 * A person as typed.
 *
 * @param birthDate ISO date, for example {@code 1980-05-31}
 * @param birthPlace Belfiore code of the comune, or Z code of the foreign country
 * @param residence Belfiore code; needed for carichi pendenti alone, where competence follows it
 */
public record PersonDetails(
        @Nullable String surname,
        @Nullable String givenNames,
        @Nullable String birthDate,
        @Nullable String birthPlace,
        @Nullable String fiscalCode,
        @Nullable String residence) {

    @Override
    public String toString() {
        return "PersonDetails[…]";
    }
}
