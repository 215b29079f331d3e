package it.sportellocertificati.report.press;

import it.sportellocertificati.document.press.Press;
import it.sportellocertificati.report.DocumentFigure;
import it.sportellocertificati.report.DocumentGoal;
import it.sportellocertificati.report.ReportDocument;
import it.sportellocertificati.statistics.FigureCsv;
import it.sportellocertificati.statistics.FigureTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes of a finished report the files that readers get. */
@Component
public class ReportPress {

    /** Stands in the body for the address of the version's folder, which each page that shows it puts in. */
    public static final String FILES_AT = "@FILES@";

    private static final Pattern CHART =
            Pattern.compile("<svg ([^>]*)(><title[^>]*>([^<]*)</title><desc[^>]*>([^<]*)</desc>)");

    private static final Pattern MEASURE = Pattern.compile("\\b(width|height)=\"([0-9.]+)\"");

    /** A chart, 640 pixels wide on the page, is 132 mm wide on paper, and its letters are as high as those of a table. */
    private static final double ON_PAPER = 0.78;

    private final ReportTemplates templates;
    private final Press press = new Press();
    private final String style = ReportTemplates.text("/report/print.css");

    public ReportPress(MessageSource messages) {
        this.templates = new ReportTemplates(messages);
    }

    /**
     * Body of the page, PDF and one CSV file for each table.
     *
     * @throws it.sportellocertificati.common.InvalidValue {@code report.chapter.malformed}, {@code report.figure.missing}
     */
    public List<ReportFile> make(ReportDocument document) {
        var sections = new Sections(new Figures(document.figures(), templates)).of(document);
        var files = new ArrayList<ReportFile>();
        files.add(ReportFile.text(
                ReportFile.BODY, "text/html", templates.fill("body", values(document, sections, false))));
        files.add(new ReportFile(pdfName(document), "application/pdf", pdf(document, sections)));
        document.figures().values().stream()
                .map(DocumentFigure::table)
                .sorted(Comparator.comparing(FigureTable::name))
                .forEach(table ->
                        files.add(new ReportFile("dati/" + table.name() + ".csv", "text/csv", FigureCsv.of(table))));
        return files;
    }

    /** {@code bilancio-sociale-2015-consuntivo.pdf}, with the version from the second on. */
    public static String pdfName(ReportDocument document) {
        return pdfName(document.year(), document.kind().path(), document.version());
    }

    /** {@code bilancio-sociale-2015-consuntivo.pdf}, with the version from the second on. */
    public static String pdfName(int year, String kind, int version) {
        return "bilancio-sociale-" + year + "-" + kind + (version == 1 ? "" : "-v" + version) + ".pdf";
    }

    private byte[] pdf(ReportDocument document, List<Section> sections) {
        var values = values(document, sections, true);
        values.put("body", forPaper(templates.fill("body", values)));
        values.put("style", style);
        return press.print(templates.fill("print", values));
    }

    /** A browser reads title and description of a chart, the printer an attribute that a browser's SVG does not know. */
    private static String forPaper(String body) {
        return CHART.matcher(body)
                .replaceAll(chart -> Matcher.quoteReplacement("<svg alt=\"" + chart.group(3) + ". " + chart.group(4)
                        + "\" " + smaller(chart.group(1)) + chart.group(2)));
    }

    /** The printer does not keep proportions by itself. */
    private static String smaller(String attributes) {
        return MEASURE.matcher(attributes)
                .replaceAll(measure -> String.format(
                        Locale.ROOT, "%s=\"%.1f\"", measure.group(1), Double.parseDouble(measure.group(2)) * ON_PAPER));
    }

    private static Map<String, Object> values(ReportDocument document, List<Section> sections, boolean print) {
        var values = new HashMap<String, Object>();
        var contents = new ArrayList<Heading>();
        for (Section section : sections) {
            contents.add(section.heading(contents.size() + 1));
        }
        values.put("print", print);
        values.put("report", document);
        values.put("sections", sections);
        values.put("contents", contents);
        values.put("goals", document.goals());
        values.put(
                "compared",
                document.goals().stream().filter(goal -> goal.reached() != null).count());
        values.put(
                "reached",
                document.goals().stream().filter(ReportPress::reached).count());
        return values;
    }

    private static boolean reached(DocumentGoal goal) {
        return Boolean.TRUE.equals(goal.reached());
    }
}
