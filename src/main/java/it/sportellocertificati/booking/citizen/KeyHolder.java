package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.entry.Texts;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.Problems;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows a citizen by number, surname and date of birth. Whatever is wrong, a number that does not exist or a name that does not fit, the
 * way is the same: one digest, one statement, one comparison.
 */
@Component
class KeyHolder {

    /** Stands for a number that cannot be one, so that it is looked for all the same. */
    private static final String NO_NUMBER = "-";

    private final JdbcClient jdbc;
    private final CitizenDigests digests;

    KeyHolder(JdbcClient jdbc, CitizenDigests digests) {
        this.jdbc = jdbc;
        this.digests = digests;
    }

    Optional<BookingNumber> find(@Nullable String number, @Nullable String surname, @Nullable String birthDate) {
        String key = number(number);
        String name = Texts.clean(surname);
        LocalDate born = Texts.date("birthDate", birthDate, new Problems());
        String given = digests.keys(key, name == null ? NO_NUMBER : name, born);
        String kept = jdbc.sql("select keys_digest from citizen_booking where number = :number"
                        + " and keys_digest is not null")
                .param("number", key)
                .query(String.class)
                .optional()
                .orElse(NO_NUMBER);
        boolean same =
                MessageDigest.isEqual(kept.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        return same ? Optional.of(new BookingNumber(key)) : Optional.empty();
    }

    private static String number(@Nullable String typed) {
        try {
            return typed == null ? NO_NUMBER : BookingNumber.parse(typed).value();
        } catch (InvalidValue wrong) {
            return NO_NUMBER;
        }
    }
}
