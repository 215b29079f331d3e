package it.sportellocertificati.platform.demo;

import it.sportellocertificati.report.DocumentFigure;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.press.Words;
import it.sportellocertificati.statistics.Cell;
import it.sportellocertificati.statistics.FigureTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.SingletonSupplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the chapters of the sample editions say; everything in them is invented but the numbers, which stand as {@code {table/line/column}}
 * and are read from the figures, as somebody would who writes with the table beside.
 */
final class SampleTexts {

    private static final Pattern NUMBER = Pattern.compile("\\{([a-z0-9-]+)/([a-z0-9-]+)/([a-z0-9-]+)}");
    private static final Pattern FIGURE = Pattern.compile("<figure data-figure=\"([a-z0-9-]+)\"></figure>");

    private final Map<String, String> chapters;
    private final SingletonSupplier<Map<String, DocumentFigure>> figures;
    private final Words words;

    /** @param figures asked once, and by texts alone that speak of them */
    SampleTexts(EditionKey edition, Supplier<Map<String, DocumentFigure>> figures, MessageSource messages) {
        try (InputStream file = new ClassPathResource("report/samples/" + edition.value() + ".yaml").getInputStream()) {
            chapters = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("report.sample", e);
        }
        this.figures = SingletonSupplier.of(figures);
        this.words = new Words(messages);
    }

    /** HTML; a sentence of its own for a chapter that the template got later. */
    String of(String anchor, String title) {
        String text = chapters.getOrDefault(anchor, "<p>" + title + ": testo di esempio.</p>");
        String numbered = NUMBER.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(number(found.group(1), found.group(2), found.group(3))));
        return FIGURE.matcher(numbered)
                .replaceAll(found -> hasNumbers(found.group(1)) ? Matcher.quoteReplacement(found.group()) : "");
    }

    private String number(String table, String line, String column) {
        return Optional.ofNullable(figures.obtain().get(table))
                .map(DocumentFigure::table)
                .flatMap(of -> cell(of, line, column)
                        .filter(Cell.Value.class::isInstance)
                        .map(cell -> words.number(cell, of)))
                .orElse("un numero non mostrato");
    }

    private static Optional<Cell> cell(FigureTable table, String line, String column) {
        List<String> columns =
                table.columns().stream().map(FigureTable.Column::code).toList();
        int at = columns.indexOf(column);
        return table.lines().stream()
                .filter(one -> at >= 0 && one.code().equals(line))
                .map(one -> one.cells().get(at))
                .findFirst();
    }

    /** A chapter may not show a table in which nothing stands. */
    private boolean hasNumbers(String table) {
        DocumentFigure figure = figures.obtain().get(table);
        return figure != null
                && figure.table().lines().stream()
                        .flatMap(line -> line.cells().stream())
                        .anyMatch(cell -> !cell.equals(Cell.NONE));
    }
}
