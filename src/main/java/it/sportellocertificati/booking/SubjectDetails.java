package it.sportellocertificati.booking;

import org.jspecify.annotations.Nullable;

/**
 * The person whom a certificate is about, as typed.
 *
 * @param birthDate ISO date, for example {@code 1980-05-31}
 * @param birthPlace Belfiore code of the comune, or Z code of the foreign country
 * @param residence Belfiore code of the comune of residence; competence follows residence, so another circondario is a warning
 */
public record SubjectDetails(
        @Nullable String surname,
        @Nullable String givenNames,
        @Nullable String birthDate,
        @Nullable String birthPlace,
        @Nullable String fiscalCode,
        @Nullable String residence) {

    @Override
    public String toString() {
        return "SubjectDetails[…]";
    }
}
