package it.sportellocertificati.web;

import it.sportellocertificati.report.DocumentChapter;
import it.sportellocertificati.report.DocumentFigure;
import it.sportellocertificati.report.ReportDocument;
import it.sportellocertificati.statistics.Cell;
import it.sportellocertificati.statistics.FigureTable;
import java.text.NumberFormat;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A draft as its readers will read it, with figures as tables; charts and the finished page are made when it is published. */
final class ReportPreview {

    private ReportPreview() {}

    static String of(ReportDocument report) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.select("html").attr("lang", "it");
        page.title(report.title());
        page.head().prependElement("meta").attr("charset", "UTF-8");
        Element main = page.body().appendElement("main");
        main.appendElement("h1").text(report.title());
        report.chapters().forEach(chapter -> chapter(chapter, report, main));
        return "<!DOCTYPE html>" + page.outerHtml();
    }

    private static void chapter(DocumentChapter chapter, ReportDocument report, Element main) {
        Element section = main.appendElement("section").attr("id", chapter.anchor());
        section.appendElement("h2").text(chapter.title());
        Element text = Jsoup.parseBodyFragment(chapter.html()).body();
        for (Element place : text.select("figure[data-figure]")) {
            DocumentFigure figure = report.figures().get(place.attr("data-figure"));
            if (figure == null) {
                place.appendElement("p").text(place.attr("data-figure"));
            } else {
                table(figure, place);
            }
        }
        section.append(text.html());
    }

    private static void table(DocumentFigure figure, Element place) {
        FigureTable table = figure.table();
        Element made = place.appendElement("table");
        made.appendElement("caption").text(figure.caption());
        Element head = made.appendElement("thead").appendElement("tr");
        head.appendElement("th").attr("scope", "col").text(table.lineHeading());
        table.columns()
                .forEach(column -> head.appendElement("th").attr("scope", "col").text(column.label()));
        Element body = made.appendElement("tbody");
        for (FigureTable.Line line : table.lines()) {
            Element row = body.appendElement("tr");
            row.appendElement("th").attr("scope", "row").text(line.label());
            line.cells().forEach(cell -> row.appendElement("td").text(shown(cell)));
        }
        place.appendElement("figcaption").text(table.source());
    }

    private static String shown(Cell cell) {
        if (cell instanceof Cell.Value value) {
            NumberFormat italian = NumberFormat.getNumberInstance(Locale.ITALIAN);
            italian.setMaximumFractionDigits(4);
            return italian.format(value.number());
        }
        return cell instanceof Cell.Hidden ? "*" : "–";
    }
}
