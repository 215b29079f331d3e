package it.sportellocertificati.report.press;

import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.report.ReportDocument;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.report.chart.Numbers;
import it.sportellocertificati.statistics.Cell;
import it.sportellocertificati.statistics.FigureTable;
import it.sportellocertificati.statistics.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** How a report says days, numbers and kinds. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ITALIAN);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu 'alle' H:mm", Locale.ITALIAN)
            .withZone(RomeTime.ZONE);

    private final MessageSource messages;

    public Words(MessageSource messages) {
        this.messages = messages;
    }

    public String day(LocalDate day) {
        return first(DAY.format(day));
    }

    public String moment(Instant at) {
        return first(MOMENT.format(at));
    }

    /** The first of a month is spoken as such: {@code 1° marzo 2016}. */
    private static String first(String words) {
        return words.startsWith("1 ") ? "1° " + words.substring(2) : words;
    }

    public String kind(ReportKind kind) {
        return messages.getMessage("report.kind." + kind.name(), null, Locale.ITALIAN);
    }

    /** Whether the title tells of which kind and year the report is, so that nobody has to be told twice. */
    public boolean saysItself(ReportDocument report) {
        String title = report.title().toLowerCase(Locale.ITALIAN);
        return title.contains(kind(report.kind()).toLowerCase(Locale.ITALIAN))
                && title.contains(String.valueOf(report.year()));
    }

    public String number(Cell cell, FigureTable table) {
        return Numbers.of(cell, table);
    }

    public String number(BigDecimal number) {
        return Numbers.of(number, Unit.OTHER);
    }

    /** Empty where the table says itself what it counts, or each number has its sign. */
    public String unit(FigureTable table) {
        return table.unit() == Unit.OTHER || table.unit() == Unit.PERCENT
                ? ""
                : messages.getMessage("statistics.unit." + table.unit().name(), null, Locale.ITALIAN);
    }

    /** When and from what; of a table typed by hand, when it was typed and who counted. */
    public String origin(FigureTable table) {
        return messages.getMessage(
                "report.figure.origin", new Object[] {moment(table.at()), table.source()}, Locale.ITALIAN);
    }

    public boolean hidden(Cell cell) {
        return cell instanceof Cell.Hidden;
    }

    public boolean anyHidden(FigureTable table) {
        return table.lines().stream().flatMap(line -> line.cells().stream()).anyMatch(Cell.Hidden.class::isInstance);
    }
}
