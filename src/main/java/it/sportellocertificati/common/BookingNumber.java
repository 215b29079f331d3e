package it.sportellocertificati.common;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/**
 * The number of a booking as people write, read out and type it: {@code LU26-0004-1271}. LU for Lucca, two digits of
 * the year, seven of a serial, one check digit by Verhoeff over year and serial, which finds every single wrong digit
 * and every swap of neighbours. It holds nothing about a person.
 */
public record BookingNumber(String value) {

    /** The first year of which a bilancio sociale tells; the agreement was signed on 18.3.2016, and no booking is older. */
    public static final int FIRST_YEAR = 2015;

    private static final int LAST_YEAR = 2099;

    /** The largest serial of a year. */
    public static final long LAST_SERIAL = 9_999_999;

    private static final VerhoeffCheckDigit VERHOEFF = (VerhoeffCheckDigit) VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\u00AD\\u200B\\u2212._]+");
    private static final Pattern TYPED = Pattern.compile("LU([0-9OIL]{10})");

    /** Between the groups mail programs put blanks, line breaks and the marks of a quotation. */
    private static final String GAP = "[\\s\\p{Z}\\p{Pd}\\u00AD\\u200B\\u2212._>*]{0,12}+";

    private static final String GROUP_END = "(?![\\p{L}\\p{N}])";
    private static final Pattern IN_TEXT = Pattern.compile(
            "(?<![\\p{L}\\p{N}])LU" + GAP + "([0-9OIL]{2})" + GAP + "([0-9OIL]{4})" + GAP + "([0-9OIL]{4})" + GROUP_END,
            Pattern.CASE_INSENSITIVE);

    /** @throws InvalidValue when the shape or the check digit is wrong */
    public BookingNumber {
        String compact = SEPARATORS.matcher(value).replaceAll("").toUpperCase(Locale.ROOT);
        if (compact.isEmpty()) {
            throw new InvalidValue("common.bookingNumber.missing");
        }
        Matcher typed = TYPED.matcher(compact);
        if (!typed.matches()) {
            throw new InvalidValue("common.bookingNumber.shape");
        }
        String digits = digits(typed.group(1));
        if (!VERHOEFF.isValid(digits)) {
            throw new InvalidValue("common.bookingNumber.checkDigit");
        }
        int year = 2000 + Integer.parseInt(digits.substring(0, 2));
        if (year < FIRST_YEAR || digits.startsWith("0000000", 2)) {
            throw new InvalidValue("common.bookingNumber.unknown");
        }
        value = "LU" + digits.substring(0, 2) + "-" + digits.substring(2, 6) + "-" + digits.substring(6);
    }

    /**
     * @param year from 2015 to 2099
     * @param serial from 1 to 9,999,999, counted anew every year
     */
    public static BookingNumber of(int year, long serial) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("year out of range: " + year);
        }
        if (serial < 1 || serial > LAST_SERIAL) {
            throw new IllegalArgumentException("serial out of range: " + serial);
        }
        String digits = String.format(Locale.ROOT, "%02d%07d", year % 100, serial);
        try {
            return new BookingNumber("LU" + digits + VERHOEFF.calculate(digits));
        } catch (CheckDigitException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Accepts lower case, blanks, missing or other dashes, O for 0, I and L for 1. */
    public static BookingNumber parse(String text) {
        return new BookingNumber(text);
    }

    /** The valid numbers in a free text such as the subject and body of a mail, in the order in which they stand. */
    public static Set<BookingNumber> findIn(String text) {
        Set<BookingNumber> found = new LinkedHashSet<>();
        Matcher matcher = IN_TEXT.matcher(text);
        while (matcher.find()) {
            try {
                found.add(new BookingNumber("LU" + matcher.group(1) + matcher.group(2) + matcher.group(3)));
            } catch (InvalidValue e) {
                continue;
            }
        }
        return found;
    }

    private static String digits(String typed) {
        return typed.replace('O', '0').replace('I', '1').replace('L', '1');
    }

    @Override
    public String toString() {
        return value;
    }
}
