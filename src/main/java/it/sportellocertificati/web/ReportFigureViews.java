package it.sportellocertificati.web;

import it.sportellocertificati.report.figures.HandTable;
import it.sportellocertificati.report.figures.ReportFigure;
import it.sportellocertificati.statistics.Cell;
import it.sportellocertificati.statistics.FigureTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures as the interface answers them. */
final class ReportFigureViews {

    private ReportFigureViews() {}

    /** @param byHand typed or imported, not counted by the service */
    record FigureView(String name, String chart, String caption, boolean byHand, TableView table) {

        static FigureView of(ReportFigure figure) {
            return new FigureView(
                    figure.name(),
                    figure.figure().chart().name(),
                    figure.figure().caption(),
                    figure.byHand(),
                    TableView.of(figure.figure().table()));
        }
    }

    record HandTableView(String name, String unit, LocalDate countedOn, String by, TableView table) {

        static HandTableView of(HandTable table) {
            return new HandTableView(
                    table.table().name(), table.unitWord(), table.countedOn(), table.by(), TableView.of(table.table()));
        }
    }

    record TableView(
            String title,
            String unit,
            String lineHeading,
            List<FigureTable.Column> columns,
            List<LineView> lines,
            String source,
            Instant at) {

        static TableView of(FigureTable table) {
            return new TableView(
                    table.title(),
                    table.unit().name(),
                    table.lineHeading(),
                    table.columns(),
                    table.lines().stream().map(LineView::of).toList(),
                    table.source(),
                    table.at());
        }
    }

    /** @param cells numbers, nulls, or the word {@code hidden} */
    record LineView(String code, String label, boolean total, List<@Nullable Object> cells) {

        static LineView of(FigureTable.Line line) {
            List<@Nullable Object> cells = new ArrayList<>();
            line.cells().forEach(cell -> cells.add(shown(cell)));
            return new LineView(line.code(), line.label(), line.total(), cells);
        }

        private static @Nullable Object shown(Cell cell) {
            if (cell instanceof Cell.Value value) {
                return value.number();
            }
            return cell instanceof Cell.Hidden ? "hidden" : null;
        }
    }
}
