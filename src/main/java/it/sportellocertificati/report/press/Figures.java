package it.sportellocertificati.report.press;

import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.report.DocumentFigure;
import it.sportellocertificati.report.chart.Charts;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The figures of one report, numbered as they are met. */
final class Figures {

    private final Map<String, DocumentFigure> figures;
    private final ReportTemplates templates;
    private final Set<String> shown = new LinkedHashSet<>();
    private int count;

    Figures(Map<String, DocumentFigure> figures, ReportTemplates templates) {
        this.figures = figures;
        this.templates = templates;
    }

    /**
     * Chart, table, caption and origin.
     *
     * @throws InvalidValue {@code report.figure.missing} if there is none of that name
     */
    String show(String name) {
        var figure = figures.get(name);
        if (figure == null) {
            throw new InvalidValue("report.figure.missing", name);
        }
        count++;
        // The same figure in two chapters has two places on the page.
        String id = shown.add(name) ? "figura-" + name : "figura-" + name + "-" + count;
        var values = new HashMap<String, Object>();
        values.put("id", id);
        values.put("number", count);
        values.put("figure", figure);
        values.put("table", figure.table());
        values.put("svg", Charts.svg(figure.table(), figure.chart(), id));
        values.put("says", Charts.says(figure.table(), figure.chart()));
        return templates.fill("figure", values);
    }

    /** The names that no chapter has shown, in the order of the alphabet. */
    List<String> left() {
        return figures.keySet().stream()
                .filter(name -> !shown.contains(name))
                .sorted()
                .toList();
    }
}
