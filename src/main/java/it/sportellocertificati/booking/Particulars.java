package it.sportellocertificati.booking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed of a booking: the subject and the request. Nothing of it may appear in a log, an engine variable or a plain column.
 *
 * @param warnings codes of what did not fit but does not stop a booking, recorded with it
 */
public record Particulars(
        Subject subject,
        String official,
        String purpose,
        String legalBasis,
        String protocolNumber,
        LocalDate protocolDate,
        List<Warning> warnings) {

    /** @param acknowledged whether a person has confirmed that it was seen */
    public record Warning(String field, String code, boolean acknowledged) {

        /** Tells it from the same doubt about another person, by which it is confirmed. */
        public String key() {
            return field + " " + code;
        }
    }

    @Override
    public String toString() {
        return "Particulars[…]";
    }

    @Nullable
    Warning warning(String code) {
        return warnings.stream().filter(w -> w.code().equals(code)).findFirst().orElse(null);
    }
}
