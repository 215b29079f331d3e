package it.sportellocertificati.statistics;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table as a file for spreadsheets and as open data: UTF-8 with a byte order mark, fields parted by semicolons, decimals by a comma, lines
 * by CRLF. A spreadsheet set to Italian opens such a file with a double click and reads its numbers as numbers; with commas and points it
 * would take 3.92 for a text or a date. Programs are told by the first line, which holds the codes' names.
 *
 * <p>The first two fields of each line are its code and its label. A hidden number is the word {@value #HIDDEN}, one that does not exist is empty.
 */
public final class FigureCsv {

    /** Stands in place of a number that is too small to be shown. */
    public static final String HIDDEN = "riservato";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** So begins what a spreadsheet takes for a formula or a command, blanks before it or not. */
    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\p{Z}\\p{C}]*[=+\\-@|%\\uFF1D\\uFF0B\\uFF0D\\uFF20]|[\\t\\r\\n]");

    private FigureCsv() {}

    public static byte[] of(FigureTable table) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(file, StandardCharsets.UTF_8)) {
            writer.writeRecord(headings(table));
            table.lines().forEach(line -> writer.writeRecord(fields(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static List<String> headings(FigureTable table) {
        List<String> headings = new ArrayList<>(List.of("codice", text(table.lineHeading())));
        table.columns().forEach(column -> headings.add(text(column.label())));
        return headings;
    }

    private static List<String> fields(FigureTable.Line line) {
        List<String> fields = new ArrayList<>(List.of(text(line.code()), text(line.label())));
        line.cells().forEach(cell -> fields.add(number(cell)));
        return fields;
    }

    private static String number(Cell cell) {
        if (cell instanceof Cell.Value value) {
            return value.number().toPlainString().replace('.', ',');
        }
        return cell == Cell.HIDDEN ? HIDDEN : "";
    }

    /** A label typed by hand could be a formula, run on the computer of whoever opens the file: an apostrophe makes it a text. */
    private static String text(String text) {
        boolean formula = FORMULA.matcher(text).lookingAt();
        return formula ? "'" + text : text;
    }
}
