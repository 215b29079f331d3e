package it.sportellocertificati.report.chart;

import it.sportellocertificati.statistics.Cell;
import it.sportellocertificati.statistics.FigureTable;
import it.sportellocertificati.statistics.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as Italians write them: {@code 1.234,5}. */
public final class Numbers {

    /** What stands in place of a number that is kept back. */
    public static final String HIDDEN = "•";

    /** What stands where there is nothing to count. */
    public static final String NONE = "–";

    private static final int MOST_DECIMALS = 2;
    private static final String PLAIN = "#,##0.##";
    private static final String CENTS = "#,##0.00";

    private Numbers() {}

    /** The cell as its column reads well: where one sum of money has cents, all have. */
    public static String of(Cell cell, FigureTable table) {
        boolean cents = table.unit() == Unit.EURO
                && table.lines().stream()
                        .flatMap(line -> line.cells().stream())
                        .anyMatch(each -> each instanceof Cell.Value value && hasFraction(rounded(value.number())));
        return cents && cell instanceof Cell.Value value
                ? format(rounded(value.number()), CENTS)
                : of(cell, table.unit());
    }

    /** The cell without its unit, but for the sign of a percentage. */
    public static String of(Cell cell, Unit unit) {
        if (cell instanceof Cell.Value value) {
            return of(value.number(), unit);
        }
        return cell instanceof Cell.Hidden ? HIDDEN : NONE;
    }

    /** The number without its unit, but for the sign of a percentage. */
    public static String of(BigDecimal number, Unit unit) {
        BigDecimal rounded = rounded(number);
        String words = format(rounded, unit == Unit.EURO && hasFraction(rounded) ? CENTS : PLAIN);
        return unit == Unit.PERCENT ? words + "\u00A0%" : words;
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(Math.min(Math.max(number.scale(), 0), MOST_DECIMALS), RoundingMode.HALF_UP);
    }

    private static boolean hasFraction(BigDecimal number) {
        return number.stripTrailingZeros().scale() > 0;
    }

    private static String format(BigDecimal number, String pattern) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ITALY));
        return format.format(number).replace('-', '−');
    }
}
