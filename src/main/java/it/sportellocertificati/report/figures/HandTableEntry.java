package it.sportellocertificati.report.figures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is typed. Cells are texts, as people write numbers in Italy ({@code 1.234,5}); an empty one says that there is nothing.
 *
 * @param unit word for readers: {@code procedimenti}, {@code euro}, {@code %}
 * @param source who counted, a whole sentence
 */
public record HandTableEntry(
        @Nullable String title,
        @Nullable String unit,
        @Nullable String source,
        @Nullable LocalDate countedOn,
        @Nullable String lineHeading,
        @Nullable List<String> columns,
        @Nullable List<Line> lines) {

    public record Line(@Nullable String label, @Nullable List<@Nullable String> cells) {}
}
