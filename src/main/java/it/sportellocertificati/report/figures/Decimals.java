package it.sportellocertificati.report.figures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers without the zeros that a database column adds behind the comma. */
final class Decimals {

    private Decimals() {}

    static BigDecimal of(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    static @Nullable BigDecimal orNone(@Nullable BigDecimal number) {
        return number == null ? null : of(number);
    }
}
