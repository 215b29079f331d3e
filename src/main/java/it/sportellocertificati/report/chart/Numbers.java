package it.sportellocertificati.report.chart;

import it.sportellocertificati.statistics.Cell;
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

    private Numbers() {}

    /** The cell without its unit, but for the sign of a percentage. */
    public static String of(Cell cell, Unit unit) {
        if (cell instanceof Cell.Value value) {
            return of(value.number(), unit);
        }
        return cell instanceof Cell.Hidden ? HIDDEN : NONE;
    }

    /** The number without its unit, but for the sign of a percentage. */
    public static String of(BigDecimal number, Unit unit) {
        BigDecimal rounded =
                number.setScale(Math.min(Math.max(number.scale(), 0), MOST_DECIMALS), RoundingMode.HALF_UP);
        boolean cents = unit == Unit.EURO && rounded.stripTrailingZeros().scale() > 0;
        var format = new DecimalFormat(cents ? "#,##0.00" : "#,##0.##", DecimalFormatSymbols.getInstance(Locale.ITALY));
        String words = format.format(rounded).replace('-', '−');
        return unit == Unit.PERCENT ? words + "\u00A0%" : words;
    }
}
