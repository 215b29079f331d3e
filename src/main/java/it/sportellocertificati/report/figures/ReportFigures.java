package it.sportellocertificati.report.figures;

import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.report.ChartKind;
import it.sportellocertificati.report.DocumentFigure;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.edition.EditionBook;
import it.sportellocertificati.report.edition.ReportEvent;
import it.sportellocertificati.report.edition.ReportRights;
import it.sportellocertificati.statistics.FigureTable;
import it.sportellocertificati.statistics.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of an edition: the indicators of its year, computed now, and the tables brought by hand. */
@Service
@Transactional(readOnly = true)
public class ReportFigures {

    private static final int CAPTION = 300;

    private final JdbcClient jdbc;
    private final Indicators indicators;
    private final CountedRows counted;
    private final HandTableRows tables;
    private final EditionBook book;
    private final ReportRights rights;

    ReportFigures(
            JdbcClient jdbc,
            Indicators indicators,
            CountedRows counted,
            HandTableRows tables,
            EditionBook book,
            ReportRights rights) {
        this.jdbc = jdbc;
        this.indicators = indicators;
        this.counted = counted;
        this.tables = tables;
        this.book = book;
        this.rights = rights;
    }

    /** All that chapters may name, indicators first. */
    public List<ReportFigure> of(EditionKey edition) {
        rights.requireReader();
        book.get(edition);
        Map<String, Shown> chosen = chosen(edition);
        List<ReportFigure> figures = new ArrayList<>();
        indicators.of(edition).forEach(table -> figures.add(figure(table, chosen, false)));
        tables.of(edition).forEach(table -> figures.add(figure(withUnit(table), chosen, true)));
        return figures;
    }

    /** How a figure is drawn and what stands beneath it, in this edition. @param caption none for the table's title */
    @Transactional
    public void show(EditionKey edition, String name, ChartKind chart, @Nullable String caption) {
        rights.requireMember();
        book.lockOpen(edition);
        if (of(edition).stream().noneMatch(figure -> figure.name().equals(name))) {
            throw new Missing("report.figure.unknown", name);
        }
        String words = caption == null ? "" : caption.strip();
        if (words.length() > CAPTION) {
            throw Rejected.of("caption", "report.text.tooLong", CAPTION);
        }
        keep(edition, name, new Shown(chart, words.isEmpty() ? null : words));
    }

    /** Keeps what the service counted for a version that is approved, so that corrections show the same; not what no reader saw. */
    @Transactional
    public void freeze(EditionKey edition, int version, List<ReportFigure> figures) {
        if (awaitedConsuntivo(edition).isPresent()) {
            return;
        }
        List<FigureTable> tables = figures.stream()
                .filter(figure -> !figure.byHand())
                .map(figure -> figure.figure().table())
                .toList();
        counted.insert(edition, version, tables);
    }

    /**
     * The year whose consuntivo has to be approved before this edition may show a figure of the service; none when nothing stands in the
     * way, as in a consuntivo.
     */
    public OptionalInt awaitedConsuntivo(EditionKey edition) {
        return indicators.awaitedConsuntivo(edition);
    }

    /** Whether the name is that of an indicator, and not of a table brought by hand. */
    public static boolean isOfTheService(String name) {
        return Indicators.isOne(name);
    }

    /** By name, as they are frozen. */
    public Map<String, DocumentFigure> byName(EditionKey edition) {
        return byName(of(edition));
    }

    /** Those that are computed already, by name. */
    public static Map<String, DocumentFigure> byName(List<ReportFigure> computed) {
        Map<String, DocumentFigure> figures = new LinkedHashMap<>();
        computed.forEach(figure -> figures.put(figure.name(), figure.figure()));
        return figures;
    }

    @EventListener
    void carryOver(ReportEvent.EditionOpened opened) {
        EditionKey from = opened.carriedFrom();
        if (from != null) {
            chosen(from).forEach((name, shown) -> keep(opened.edition(), name, shown));
        }
    }

    private void keep(EditionKey edition, String name, Shown shown) {
        jdbc.sql("delete from report_figure where edition = ? and name = ?")
                .params(edition.value(), name)
                .update();
        jdbc.sql("insert into report_figure (edition, name, chart, caption) values (:edition, :name, :chart, :caption)")
                .param("edition", edition.value())
                .param("name", name)
                .param("chart", shown.chart().name())
                .param("caption", shown.caption())
                .update();
    }

    private Map<String, Shown> chosen(EditionKey edition) {
        Map<String, Shown> chosen = new LinkedHashMap<>();
        jdbc.sql("select name, chart, caption from report_figure where edition = ?")
                .param(edition.value())
                .query((row, number) ->
                        Map.entry(row.getString(1), new Shown(ChartKind.valueOf(row.getString(2)), row.getString(3))))
                .list()
                .forEach(entry -> chosen.put(entry.getKey(), entry.getValue()));
        return chosen;
    }

    private static ReportFigure figure(FigureTable table, Map<String, Shown> chosen, boolean byHand) {
        Shown shown = chosen.getOrDefault(table.name(), usual(table));
        String caption = shown.caption() == null ? table.title() : shown.caption();
        return new ReportFigure(table.name(), new DocumentFigure(table, shown.chart(), caption), byHand);
    }

    /** One line is no chart. */
    private static Shown usual(FigureTable table) {
        long lines = table.lines().stream().filter(line -> !line.total()).count();
        return new Shown(lines > 1 ? ChartKind.BARS : ChartKind.NONE, null);
    }

    /** What is counted is told in the title, since {@link Unit} has no word for it. */
    private static FigureTable withUnit(HandTable hand) {
        FigureTable table = hand.table();
        if (table.unit() != Unit.OTHER || table.title().contains(hand.unitWord())) {
            return table;
        }
        return new FigureTable(
                table.name(),
                table.title() + " (" + hand.unitWord() + ")",
                table.unit(),
                table.lineHeading(),
                table.columns(),
                table.lines(),
                table.source(),
                table.at());
    }

    private record Shown(ChartKind chart, @Nullable String caption) {}
}
