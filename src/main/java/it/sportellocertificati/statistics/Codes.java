package it.sportellocertificati.statistics;

import java.util.Locale;

/** Codes of lines and columns, for machines: stable, lower case, with dashes; words of the code itself where there is a type for them. */
final class Codes {

    static final String TOTAL = "totale";
    static final String NO_DESK = "senza-sportello";

    private Codes() {}

    /** {@code CARICHI_PENDENTI} is {@code carichi-pendenti}. */
    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
