package it.sportellocertificati.platform.demo;

import it.sportellocertificati.report.ChartKind;
import it.sportellocertificati.report.DocumentFigure;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.report.figures.HandTableEntry;
import it.sportellocertificati.report.figures.HandTables;
import it.sportellocertificati.report.figures.ReportFigures;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What people bring to the sample editions: tables of what the application cannot know, invented as their source says, the goals, and how
 * each figure is drawn. The figures of the service itself are computed.
 */
@Component
class SampleFigures {

    private static final String SOURCE = "Dati inventati per la dimostrazione.";

    /** What runs over the months is a line, what has few parts is laid on each other, what a chart would not make plainer has none. */
    private static final Map<String, ChartKind> DRAWN = Map.of(
            "prenotazioni-per-mese", ChartKind.LINES,
            "prenotazioni-per-mese-e-canale", ChartKind.NONE,
            "prenotazioni-per-sportello", ChartKind.STACKED_BARS,
            "certificati-per-sportello-e-tipo", ChartKind.STACKED_BARS,
            "pronti-entro-il-termine", ChartKind.STACKED_BARS,
            "bollo-e-diritti-per-mese", ChartKind.STACKED_BARS,
            "procedimenti-nel-tempo", ChartKind.LINES,
            "quote-del-servizio", ChartKind.NONE,
            "posta-ordinaria", ChartKind.NONE,
            "recapiti-pec-seguiti-da-una-persona", ChartKind.NONE);

    private final HandTables tables;
    private final SampleGoals goals;
    private final ReportFigures figures;

    SampleFigures(HandTables tables, SampleGoals goals, ReportFigures figures) {
        this.tables = tables;
        this.goals = goals;
        this.figures = figures;
    }

    void bring(EditionKey edition) {
        if (edition.kind() == ReportKind.CONSUNTIVO) {
            proceedings(edition);
            means(edition);
        } else {
            plannedMeans(edition);
        }
        goals.set(edition);
        Map<String, DocumentFigure> there = figures.byName(edition);
        DRAWN.forEach((name, chart) -> {
            if (there.containsKey(name)) {
                figures.show(edition, name, chart, null);
            }
        });
    }

    /** The figures as they stand now, for a text that speaks of them. */
    Map<String, DocumentFigure> now(EditionKey edition) {
        return figures.byName(edition);
    }

    private void proceedings(EditionKey edition) {
        LocalDate end = LocalDate.of(edition.year(), 12, 31);
        tables.put(
                edition,
                "procedimenti",
                table(
                        "Procedimenti per registro",
                        "procedimenti",
                        end,
                        "Registro",
                        List.of("Sopravvenuti", "Definiti", "Pendenti a fine anno"),
                        line("Autori noti", "4.120", "4.385", "3.960"),
                        line("Autori ignoti", "6.940", "7.015", "2.410"),
                        line("Fatti non costituenti reato", "1.310", "1.290", "355")));
        tables.put(
                edition,
                "procedimenti-nel-tempo",
                table(
                        "Procedimenti contro noti, quattro anni",
                        "procedimenti",
                        end,
                        "Anno",
                        List.of("Sopravvenuti", "Definiti"),
                        line("2012", "4.480", "4.210"),
                        line("2013", "4.395", "4.260"),
                        line("2014", "4.230", "4.315"),
                        line("2015", "4.120", "4.385")));
    }

    private void means(EditionKey edition) {
        LocalDate end = LocalDate.of(edition.year(), 12, 31);
        tables.put(
                edition,
                "personale",
                table(
                        "Personale in pianta e in servizio",
                        "persone",
                        end,
                        "Qualifica",
                        List.of("In pianta", "In servizio"),
                        line("Magistrati", "9", "8"),
                        line("Personale amministrativo", "42", "35"),
                        line("Polizia giudiziaria", "24", "22")));
        tables.put(
                edition,
                "spese",
                table(
                        "Spese dell’ufficio",
                        "euro",
                        end,
                        "Voce",
                        List.of("2014", "2015"),
                        line("Intercettazioni", "412.300", "378.900"),
                        line("Consulenti e periti", "236.750", "241.200"),
                        line("Custodia di veicoli e beni", "88.400", "61.350"),
                        line("Funzionamento degli uffici", "154.900", "149.700"),
                        line("Totale", "892.350", "831.150")));
    }

    private void plannedMeans(EditionKey edition) {
        tables.put(
                edition,
                "ore-allo-sportello",
                table(
                        "Ore di apertura alla settimana",
                        "ore",
                        LocalDate.of(edition.year() - 1, 12, 31),
                        "Sportello",
                        List.of("Nel 2015", "Dal marzo 2016"),
                        line("Lucca", "15", "22,5"),
                        line("Viareggio", "9", "15")));
    }

    private static HandTableEntry table(
            String title,
            String unit,
            LocalDate day,
            String heading,
            List<String> columns,
            HandTableEntry.Line... lines) {
        return new HandTableEntry(title, unit, SOURCE, day, heading, columns, List.of(lines));
    }

    private static HandTableEntry.Line line(String label, String... cells) {
        return new HandTableEntry.Line(label, Arrays.asList(cells));
    }
}
