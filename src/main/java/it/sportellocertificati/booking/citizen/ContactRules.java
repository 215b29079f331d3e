package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.entry.Texts;
import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.common.Problems;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a citizen may be reached. Both ways are free: whoever gives none reads the page or comes. */
final class ContactRules {

    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9]{6,15}");

    private ContactRules() {}

    /** Written into a mail's header, hence checked as strictly as a certified address. */
    static @Nullable String email(@Nullable String text, Problems problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return PecAddress.parse(text).value();
        } catch (InvalidValue wrong) {
            problems.add("email", "booking.citizen.email");
            return null;
        }
    }

    /** Digits alone, with the plus of a country's code. */
    static @Nullable String telephone(@Nullable String text, Problems problems) {
        String clean = Texts.clean(text);
        if (clean == null) {
            return null;
        }
        String digits = clean.replaceAll("[ ()./-]", "");
        if (!TELEPHONE.matcher(digits).matches()) {
            problems.add("telephone", "booking.citizen.telephone");
        }
        return digits;
    }
}
