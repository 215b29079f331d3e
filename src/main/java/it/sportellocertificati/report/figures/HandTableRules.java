package it.sportellocertificati.report.figures;

import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.statistics.Cell;
import it.sportellocertificati.statistics.FigureTable;
import it.sportellocertificati.statistics.Unit;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a table as it was typed to one that can be published, or to all that is wrong with it. */
@Component
class HandTableRules {

    static final int COLUMNS = 12;
    static final int LINES = 200;
    private static final int LABEL = 100;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Clock clock;

    HandTableRules(Clock clock) {
        this.clock = clock;
    }

    HandTable check(String name, HandTableEntry entry, String by) {
        Problems problems = new Problems();
        problems.check("name", () -> named(name));
        String title = text("title", entry.title(), 150, problems);
        String unit = text("unit", entry.unit(), 60, problems);
        String source = text("source", entry.source(), 500, problems);
        String heading = text("lineHeading", entry.lineHeading(), LABEL, problems);
        LocalDate day = day(entry.countedOn(), problems);
        List<String> columns = labels("columns", entry.columns(), COLUMNS, problems);
        List<FigureTable.Line> lines = lines(entry.lines(), columns, problems);
        problems.throwIfAny();
        FigureTable table = new FigureTable(
                name, title, unit(unit), heading, columns(columns), lines, source(source, day), clock.instant());
        return new HandTable(table, unit, day, by);
    }

    /** The same table a year later, with nothing in it yet. */
    HandTable emptied(HandTable table, int years, Instant now) {
        FigureTable of = table.table();
        LocalDate day = table.countedOn().plusYears(years);
        List<FigureTable.Line> lines = of.lines().stream()
                .map(line -> new FigureTable.Line(
                        line.code(),
                        line.label(),
                        line.total(),
                        line.cells().stream().map(cell -> Cell.NONE).toList()))
                .toList();
        String source = of.source().replace(counted(table.countedOn()), counted(day));
        FigureTable empty =
                new FigureTable(of.name(), of.title(), of.unit(), of.lineHeading(), of.columns(), lines, source, now);
        return new HandTable(empty, table.unitWord(), day, table.by());
    }

    private static String named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidValue("report.table.name");
        }
        return name;
    }

    private LocalDate day(@Nullable LocalDate day, Problems problems) {
        LocalDate today = LocalDate.now(clock.withZone(RomeTime.ZONE));
        if (day == null) {
            problems.add("countedOn", "report.table.countedOn.missing");
        } else if (day.isAfter(today)) {
            problems.add("countedOn", "report.table.countedOn.future");
        }
        return day == null ? today : day;
    }

    private static List<FigureTable.Line> lines(
            @Nullable List<HandTableEntry.Line> typed, List<String> columns, Problems problems) {
        List<HandTableEntry.Line> given = typed == null ? List.of() : typed;
        List<@Nullable String> names = new ArrayList<>();
        given.forEach(line -> names.add(line.label()));
        List<String> labels = labels("lines", names, LINES, problems);
        List<FigureTable.Line> lines = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < labels.size(); i++) {
            List<@Nullable String> texts = given.get(i).cells();
            List<Cell> cells = new ArrayList<>();
            for (int j = 0; j < columns.size(); j++) {
                String text = texts == null || j >= texts.size() ? null : texts.get(j);
                cells.add(cell("lines[" + i + "].cells[" + j + "]", text, labels.get(i), columns.get(j), problems));
            }
            if (texts != null && texts.size() > columns.size()) {
                problems.add("lines[" + i + "]", "report.table.tooManyCells", labels.get(i), columns.size());
            }
            lines.add(new FigureTable.Line(code(labels.get(i), codes), labels.get(i), isTotal(labels.get(i)), cells));
        }
        return lines;
    }

    private static Cell cell(String field, @Nullable String text, String line, String column, Problems problems) {
        try {
            BigDecimal number = ItalianNumbers.read(text);
            return number == null ? Cell.NONE : Cell.of(number);
        } catch (InvalidValue wrong) {
            problems.add(field, "report.table.cell", line, column);
            return Cell.NONE;
        }
    }

    private static List<FigureTable.Column> columns(List<String> labels) {
        Set<String> codes = new HashSet<>();
        return labels.stream()
                .map(label -> new FigureTable.Column(code(label, codes), label, isTotal(label)))
                .toList();
    }

    private static List<String> labels(
            String field, @Nullable List<? extends @Nullable String> typed, int atMost, Problems problems) {
        if (typed == null || typed.isEmpty()) {
            problems.add(field, "report.table." + field + ".missing");
            return List.of();
        }
        if (typed.size() > atMost) {
            problems.add(field, "report.table." + field + ".tooMany", atMost);
            return List.of();
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String path = field + "[" + i + "]" + (field.equals("lines") ? ".label" : "");
            labels.add(text(path, typed.get(i), LABEL, problems));
        }
        return labels;
    }

    private static String text(String field, @Nullable String typed, int atMost, Problems problems) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            problems.add(field, "report.table.text.missing");
        } else if (text.length() > atMost) {
            problems.add(field, "report.text.tooLong", atMost);
        }
        return text;
    }

    private static boolean isTotal(String label) {
        return label.toLowerCase(Locale.ITALIAN).startsWith("total");
    }

    private static String code(String label, Set<String> taken) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String code = plain.isEmpty() ? "voce" : plain;
        String free = code;
        for (int i = 2; !taken.add(free); i++) {
            free = code + "-" + i;
        }
        return free;
    }

    private static Unit unit(String word) {
        return switch (word.toLowerCase(Locale.ITALIAN)) {
            case "%" -> Unit.PERCENT;
            case "euro", "€" -> Unit.EURO;
            default -> Unit.OTHER;
        };
    }

    private static String source(String words, LocalDate day) {
        String sentence = words.endsWith(".") ? words : words + ".";
        return sentence + counted(day);
    }

    private static String counted(LocalDate day) {
        return " Dati al " + DAY.format(day) + ".";
    }
}
