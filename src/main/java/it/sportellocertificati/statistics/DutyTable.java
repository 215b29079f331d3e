package it.sportellocertificati.statistics;

import it.sportellocertificati.statistics.Duties.Kind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Bollo and diritti by the month in which they were paid. */
final class DutyTable {

    private DutyTable() {}

    static Draft of(List<YearMonth> months, Duties duties, Wording words) {
        List<Kind> kinds = duties.hasUndivided()
                ? List.of(Kind.STAMP_DUTY, Kind.DUTY, Kind.UNDIVIDED)
                : List.of(Kind.STAMP_DUTY, Kind.DUTY);
        Draft.Builder table = Draft.of(Indicator.DUTIES_BY_MONTH);
        for (Kind kind : kinds) {
            table.column(code(kind), words.of("duty." + kind));
        }
        table.totalColumn(Codes.TOTAL, words.total());
        for (YearMonth month : months) {
            table.line(
                    month.toString(),
                    words.of(month),
                    row(kinds, kind -> duties.sum(month, kind), duties.sum(month), DutySuppression.name(month)));
        }
        return table.totalLine(Codes.TOTAL, words.total(), row(kinds, duties::sum, duties.sum(), DutySuppression.TOTAL))
                .build();
    }

    private static String code(Kind kind) {
        return switch (kind) {
            case STAMP_DUTY -> "bollo";
            case DUTY -> "diritti";
            case UNDIVIDED -> "non-ripartiti";
        };
    }

    private static List<Entry> row(List<Kind> kinds, Function<Kind, BigDecimal> part, BigDecimal total, String name) {
        List<Entry> entries = new ArrayList<>();
        kinds.forEach(kind -> entries.add(new Entry(Cell.of(part.apply(kind)), List.of(name), true)));
        entries.add(new Entry(Cell.of(total), List.of(name), true));
        return entries;
    }
}
