package it.sportellocertificati.document;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.FiscalCode;
import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.Problems;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notices by a certificate's text that it was made for another booking. A scan holds no text and passes. */
final class OtherBooking {

    /** Numbers of 11 digits are left out: they are those of offices and firms more often than of people. */
    private static final Pattern FISCAL_CODE =
            Pattern.compile("(?<![A-Z0-9])[A-Z]{6}[0-9A-Z]{2}[A-Z][0-9A-Z]{2}[A-Z][0-9A-Z]{3}[A-Z](?![A-Z0-9])");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private OtherBooking() {}

    static void check(CertificateExpectation expected, String text, Problems problems) {
        otherNumber(expected.number(), text)
                .ifPresent(other -> problems.add(
                        Refusal.FIELD,
                        Refusal.OTHER_NUMBER,
                        other.value(),
                        expected.number().value()));
        String upper = text.toUpperCase(Locale.ROOT);
        if (!names(expected.subject(), upper) && !fiscalCodes(upper).isEmpty()) {
            problems.add(Refusal.FIELD, Refusal.OTHER_SUBJECT);
        }
    }

    private static Optional<BookingNumber> otherNumber(BookingNumber own, String text) {
        return BookingNumber.findIn(text).stream()
                .filter(found -> !found.equals(own))
                .findFirst();
    }

    /** Forms print the code in boxes, which read as characters with blanks between them. */
    private static boolean names(FiscalCode subject, String text) {
        return BLANKS.matcher(text).replaceAll("").contains(subject.value());
    }

    private static Set<FiscalCode> fiscalCodes(String text) {
        Set<FiscalCode> found = new HashSet<>();
        Matcher matcher = FISCAL_CODE.matcher(text);
        while (matcher.find()) {
            try {
                found.add(FiscalCode.parse(matcher.group()));
            } catch (InvalidValue otherWord) {
                continue;
            }
        }
        return found;
    }
}
