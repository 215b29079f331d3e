package it.sportellocertificati.report.figures;

import it.sportellocertificati.statistics.Cell;
import it.sportellocertificati.statistics.FigureTable;
import it.sportellocertificati.statistics.Unit;
import java.time.Instant;
import java.util.List;

/** One indicator, whose numbers a test changes. */
public class PlayedIndicators {

    public Cell median = Cell.of(3);

    /** How often they were. */
    public int computed;

    public List<FigureTable> ofYear(int year) {
        computed++;
        return List.of(new FigureTable(
                "giorni-fino-al-pronto",
                "Giorni lavorativi dalla prenotazione al certificato pronto",
                Unit.WORKING_DAYS,
                "Tipo",
                List.of(new FigureTable.Column("mediana", "Mediana", false)),
                List.of(
                        new FigureTable.Line("carichi", "Carichi pendenti", false, List.of(median)),
                        new FigureTable.Line("casellario", "Casellario", false, List.of(Cell.HIDDEN))),
                "Calcolato dalle prenotazioni del " + year + ".",
                Instant.parse("2026-03-02T09:00:00Z")));
    }
}
