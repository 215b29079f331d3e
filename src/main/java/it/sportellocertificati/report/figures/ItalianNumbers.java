package it.sportellocertificati.report.figures;

import it.sportellocertificati.common.InvalidValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them in Italy: {@code 1.234,5}. A dot before three digits parts thousands; before any other number of digits it is a comma. */
final class ItalianNumbers {

    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,6})?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(?:,\\d{1,6})?");
    private static final Pattern DOT = Pattern.compile("-?\\d{1,15}\\.(?:\\d{1,2}|\\d{4,6})");

    private ItalianNumbers() {}

    /**
     * @return none for an empty text
     * @throws InvalidValue {@code report.number}
     */
    static @Nullable BigDecimal read(@Nullable String typed) {
        String text =
                typed == null ? "" : typed.replaceAll("[\\s\\u00a0€%]", "").replace('\u2212', '-');
        if (text.isEmpty() || text.equals("-")) {
            return null;
        }
        if (DOT.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (PLAIN.matcher(text).matches() || (THOUSANDS.matcher(text).matches() && text.length() < 24)) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        throw new InvalidValue("report.number");
    }

    static String write(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
