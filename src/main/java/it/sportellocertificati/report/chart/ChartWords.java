package it.sportellocertificati.report.chart;

import it.sportellocertificati.report.ChartKind;
import it.sportellocertificati.statistics.Cell;
import it.sportellocertificati.statistics.FigureTable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What a chart shows, said in words for who does not see it: largest, smallest, where it goes, what is kept back. Italian. */
final class ChartWords {

    private final FigureTable table;
    private final Plot plot;
    private final List<String> names;

    ChartWords(FigureTable table) {
        this.table = table;
        this.plot = Plot.of(table);
        this.names = table.lines().stream()
                .filter(line -> !line.total())
                .map(FigureTable.Line::label)
                .toList();
    }

    String say(ChartKind kind) {
        var words = new StringBuilder(
                switch (kind) {
                    case BARS -> "Grafico a barre";
                    case STACKED_BARS -> "Grafico a barre sovrapposte";
                    case LINES -> "Grafico a linee";
                    case NONE -> "Tabella";
                });
        words.append(plot.series().size() == 1 ? ". " : " con " + plot.series().size() + " serie. ");
        for (Plot.Series one : plot.series()) {
            words.append(say(one)).append(' ');
        }
        long hidden = plot.series().stream()
                .flatMap(one -> one.cells().stream())
                .filter(Cell.Hidden.class::isInstance)
                .count();
        if (hidden > 0) {
            words.append(hidden == 1 ? "Un numero è nascosto" : hidden + " numeri sono nascosti")
                    .append(" perché nessuno sia riconoscibile. ");
        }
        return words.append("Tutti i numeri sono nella tabella.").toString();
    }

    private String say(Plot.Series series) {
        var known = IntStream.range(0, series.cells().size())
                .filter(at -> series.cells().get(at) instanceof Cell.Value)
                .boxed()
                .toList();
        String head = plot.series().size() == 1 ? "" : series.label() + ": ";
        if (known.isEmpty()) {
            return head + (head.isEmpty() ? "Nessun" : "nessun") + " numero da mostrare.";
        }
        var order = Comparator.<Integer>comparingDouble(
                at -> Plot.number(series.cells().get(at)));
        int most = known.stream().max(order).orElseThrow();
        int least = known.stream().min(order).orElseThrow();
        if (order.compare(most, least) == 0) {
            return head + (known.size() == 1 ? "" : head.isEmpty() ? "Sempre " : "sempre ") + at(series, most) + ".";
        }
        String words = head + (head.isEmpty() ? "Il" : "il") + " massimo è " + at(series, most) + ", il minimo "
                + at(series, least);
        return words + (plot.time() ? course(series, known) : "") + ".";
    }

    private String course(Plot.Series series, List<Integer> known) {
        int first = known.get(0);
        int last = known.get(known.size() - 1);
        double change = Plot.number(series.cells().get(last))
                - Plot.number(series.cells().get(first));
        String verb = change > 0 ? "; dall’inizio alla fine sale" : "; dall’inizio alla fine scende";
        return change == 0
                ? "; alla fine è come all’inizio, " + number(series, last)
                : verb + " da " + number(series, first) + " a " + number(series, last);
    }

    private String at(Plot.Series series, int at) {
        return number(series, at) + " (" + names.get(at) + ")";
    }

    private String number(Plot.Series series, int at) {
        return Numbers.of(series.cells().get(at), table.unit());
    }
}
