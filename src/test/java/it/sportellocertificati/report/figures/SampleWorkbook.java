package it.sportellocertificati.report.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A table of one line and one column, as a spreadsheet program saves it. */
public final class SampleWorkbook {

    private SampleWorkbook() {}

    public static byte[] of(String lineHeading, String column, String line, double number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            Row head = sheet.createRow(0);
            head.createCell(0).setCellValue(lineHeading);
            head.createCell(1).setCellValue(column);
            Row first = sheet.createRow(1);
            first.createCell(0).setCellValue(line);
            first.createCell(1).setCellValue(number);
            book.write(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
