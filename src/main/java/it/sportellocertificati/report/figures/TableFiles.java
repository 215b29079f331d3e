package it.sportellocertificati.report.figures;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.report.FileBounds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a table from a file as offices have them: the first row heads the columns, the first column the lines. */
@Component
class TableFiles {

    private static final int LARGEST = 2 << 20;
    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");
    private static final String FILE = "file";

    HandTableEntry read(String fileName, byte[] file) {
        if (file.length > LARGEST) {
            throw Rejected.of(FILE, "report.table.file.tooLarge", LARGEST >> 20);
        }
        String name = fileName.toLowerCase(Locale.ROOT);
        List<List<String>> rows;
        if (name.endsWith(".xlsx")) {
            rows = sheet(file);
        } else if (name.endsWith(".csv") || name.endsWith(".txt")) {
            rows = csv(text(file));
        } else {
            throw Rejected.of(FILE, "report.table.file.kind");
        }
        return entry(rows);
    }

    private static HandTableEntry entry(List<List<String>> rows) {
        if (rows.size() < 2 || rows.get(0).size() < 2) {
            throw Rejected.of(FILE, "report.table.file.empty");
        }
        if (rows.size() > HandTableRules.LINES + 1 || rows.get(0).size() > HandTableRules.COLUMNS + 1) {
            throw Rejected.of(FILE, "report.table.file.tooMany", HandTableRules.LINES, HandTableRules.COLUMNS);
        }
        List<String> head = rows.get(0);
        Problems problems = new Problems();
        List<HandTableEntry.Line> lines = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            for (int j = 1; j < row.size(); j++) {
                check(row.get(j), i + 1, j, problems);
            }
            lines.add(new HandTableEntry.Line(row.get(0), new ArrayList<>(row.subList(1, row.size()))));
        }
        problems.throwIfAny();
        return new HandTableEntry(null, null, null, null, head.get(0), head.subList(1, head.size()), lines);
    }

    /** @param row as the file numbers it, from 1 */
    private static void check(String cell, int row, int column, Problems problems) {
        try {
            ItalianNumbers.read(cell);
        } catch (InvalidValue wrong) {
            String letter = String.valueOf((char) ('A' + column));
            problems.add(FILE + "." + letter + row, "report.table.file.cell", row, letter);
        }
    }

    private static List<List<String>> csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                if (rows.size() > HandTableRules.LINES + 1) {
                    break;
                }
                if (row.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    rows.add(row.getFields());
                }
            }
        } catch (IOException | RuntimeException broken) {
            throw Rejected.of(FILE, "report.table.file.unreadable");
        }
        return rows;
    }

    /** What stands most often in the first row: Italian programs part by semicolons, since the comma is in the numbers. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ';';
        for (char candidate : new char[] {'\t', ','}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException older) {
            return new String(file, OLD_WINDOWS);
        }
    }

    private static List<List<String>> sheet(byte[] file) {
        if (!FileBounds.fits(file)) {
            throw Rejected.of(FILE, "report.table.file.unreadable");
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            List<List<String>> read = new ArrayList<>();
            rows.limit(HandTableRules.LINES + 2L).forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(row.getCellCount(), HandTableRules.COLUMNS + 2); i++) {
                    cells.add(cell(row.getOptionalCell(i).orElse(null)));
                }
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    read.add(cells);
                }
            });
            return read;
        } catch (IOException | RuntimeException broken) {
            throw Rejected.of(FILE, "report.table.file.unreadable");
        }
    }

    private static String cell(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getType() == CellType.NUMBER ? ItalianNumbers.write(cell.asNumber()) : cell.getText();
    }
}
