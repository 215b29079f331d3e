package it.sportellocertificati.common;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Codice fiscale of a person (DM 23.12.1976 n. 13813): 16 characters, also where letters stand for digits because two
 * people would have the same code (omocodia), or the provisional one of 11 digits, whose check digit is that of the
 * VAT number. Lower case and blanks are accepted: case-sensitive comparison has blocked filings elsewhere.
 *
 * <p>The year has two digits and the century is not in the code: an age is never read from it.
 */
public record FiscalCode(String value) {

    private static final String NAME = "(?:[A-Z][AEIOU][AEIOUX]|[AEIOU]XX|[B-DF-HJ-NP-TV-Z]{2}[A-Z])";
    private static final String DIGIT = "[0-9LMNP-V]";
    private static final Pattern PERSONAL =
            Pattern.compile(NAME + "{2}" + DIGIT + "{2}[A-EHLMPR-T]" + DIGIT + "{2}[A-MZ]" + DIGIT + "{3}[A-Z]");
    private static final Pattern PROVISIONAL = Pattern.compile("[0-9]{11}");
    private static final Pattern BLANKS = Pattern.compile("[ \\u00A0]");

    /** @throws InvalidValue saying whether the shape, the day of birth or the check character is wrong */
    public FiscalCode {
        value = upperCase(BLANKS.matcher(value).replaceAll(""));
        if (value.isEmpty()) {
            throw new InvalidValue("common.fiscalCode.missing");
        }
        if (PROVISIONAL.matcher(value).matches()) {
            requireVatCheckDigit(value);
        } else if (PERSONAL.matcher(value).matches()) {
            requireDayOfBirth(value);
            requireCheckCharacter(value);
        } else {
            throw new InvalidValue("common.fiscalCode.shape");
        }
    }

    public static FiscalCode parse(String text) {
        return new FiscalCode(text);
    }

    /** Whether it is the code of 11 digits given for a time: it says nothing about the person. */
    public boolean provisional() {
        return value.length() == 11;
    }

    /** The code with digits where omocodia put letters; its check character is not recomputed. */
    String withoutOmocodia() {
        return provisional() ? value : Omocodia.digits(value);
    }

    /** ASCII alone: other letters would turn into these, the dotless i into I and the sharp s into SS. */
    private static String upperCase(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text) ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static void requireVatCheckDigit(String digits) {
        if (!LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits)) {
            throw new InvalidValue("common.fiscalCode.checkDigit");
        }
    }

    private static void requireDayOfBirth(String code) {
        String digits = Omocodia.digits(code);
        int day = Integer.parseInt(digits.substring(9, 11)) % 40;
        boolean tooFar = Integer.parseInt(digits.substring(9, 11)) > 71;
        int longest = switch (digits.charAt(8)) {
            case 'B' -> 29;
            case 'D', 'H', 'P', 'S' -> 30;
            default -> 31;
        };
        if (tooFar || day < 1 || day > longest) {
            throw new InvalidValue("common.fiscalCode.birthDay");
        }
    }

    private static void requireCheckCharacter(String code) {
        if (CheckCharacter.of(code.substring(0, 15)) != code.charAt(15)) {
            throw new InvalidValue("common.fiscalCode.checkCharacter");
        }
    }

    /** Hides the code: a record that is logged by mistake gives nobody away. */
    @Override
    public String toString() {
        return "FiscalCode[hidden]";
    }
}
