package it.sportellocertificati.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person as a paper names them.
 *
 * @param birthPlace comune and province, or country, as it is to be read
 * @param fiscalCode null where the person has none
 * @param residence comune, as it is to be read; null where it was not asked for
 */
public record PaperPerson(
        String surname,
        String givenNames,
        LocalDate birthDate,
        String birthPlace,
        @Nullable String fiscalCode,
        @Nullable String residence) {

    /** Says nothing of whom it names, wherever it is written. */
    @Override
    public String toString() {
        return "PaperPerson";
    }
}
