package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.entry.SearchKey;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.FiscalCode;
import it.sportellocertificati.safekeeping.SearchDigests;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is compared without being kept: names, the three keys of a citizen, codes and links. */
@Component
class CitizenDigests {

    /** Letters and digits that nobody takes for another, printed or spoken. */
    private static final String LETTERS = "ACDEFHJKLMNPQRTUVWXY3479";

    private static final int CODE = 8;

    private final SearchDigests digests;

    CitizenDigests(SearchDigests digests) {
        this.digests = digests;
    }

    String surname(String surname) {
        return digests.digest("citizen.surname", SearchKey.of(surname));
    }

    /** Null of nothing: who has no code is found by name and number. */
    @Nullable
    String fiscalCode(@Nullable FiscalCode code) {
        return code == null ? null : digests.digest("citizen.fiscalCode", code.value());
    }

    String fiscalCode(String typed) {
        return digests.digest(
                "citizen.fiscalCode", typed.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT));
    }

    /** Of the three keys by which a citizen follows a booking without an account. */
    String keys(String number, String surname, @Nullable LocalDate birthDate) {
        return digests.digest("citizen.keys", number + "|" + SearchKey.of(surname) + "|" + birthDate);
    }

    /** The cancellation code that belongs to one press of the button: a second press shows the same. */
    String newCode(BookingNumber number, String press) {
        byte[] drawn = Base64.getUrlDecoder().decode(digests.digest("citizen.newCode", number.value() + "|" + press));
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE; i++) {
            code.append(LETTERS.charAt(Byte.toUnsignedInt(drawn[i]) % LETTERS.length()));
        }
        return code.toString();
    }

    String code(BookingNumber number, String code) {
        String plain = code.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
        return digests.digest("citizen.code", number.value() + "|" + plain);
    }

    String link(String token) {
        return digests.digest("citizen.link", token);
    }
}
