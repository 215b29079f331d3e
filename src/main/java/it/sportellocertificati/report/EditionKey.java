package it.sportellocertificati.report;

import it.sportellocertificati.common.InvalidValue;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * There is one edition for each kind and year, in one or more versions; its text, {@code consuntivo-2015},
 * is also the business key of its process.
 */
public record EditionKey(int year, ReportKind kind) {

    private static final Pattern TEXT = Pattern.compile("(consuntivo|preventivo)-(\\d{4})");
    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    public EditionKey {
        if (year < FIRST || year > LAST) {
            throw new InvalidValue("report.year");
        }
    }

    /** @throws InvalidValue {@code report.edition.key} when the text names no edition */
    public static EditionKey parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new InvalidValue("report.edition.key");
        }
        ReportKind kind = Arrays.stream(ReportKind.values())
                .filter(each -> each.path().equals(parts.group(1)))
                .findFirst()
                .orElseThrow();
        return new EditionKey(Integer.parseInt(parts.group(2)), kind);
    }

    public String value() {
        return kind.path() + "-" + year;
    }

    /** As it stands in addresses and folders: {@code 2015/consuntivo}. */
    public String path() {
        return year + "/" + kind.path();
    }

    @Override
    public String toString() {
        return value();
    }
}
