package it.sportellocertificati.platform.demo;

import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.report.figures.GoalEntry;
import it.sportellocertificati.report.figures.Goals;
import it.sportellocertificati.report.figures.HandTableEntry;
import it.sportellocertificati.report.figures.HandTables;
import it.sportellocertificati.report.figures.ReportFigure;
import it.sportellocertificati.report.figures.ReportFigures;
import it.sportellocertificati.statistics.Cell;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables and goals that people bring to the sample editions; invented, as their source says. */
@Component
class SampleFigures {

    private static final String SOURCE = "Dati inventati per la dimostrazione.";

    private final HandTables tables;
    private final Goals goals;
    private final ReportFigures figures;

    SampleFigures(HandTables tables, Goals goals, ReportFigures figures) {
        this.tables = tables;
        this.goals = goals;
        this.figures = figures;
    }

    void bring(EditionKey edition) {
        LocalDate end = LocalDate.of(edition.year() - (edition.kind() == ReportKind.PREVENTIVO ? 1 : 0), 12, 31);
        tables.put(
                edition,
                "procedimenti",
                table(
                        "Procedimenti per registro",
                        "procedimenti",
                        end,
                        "Registro",
                        List.of("Sopravvenuti", "Definiti"),
                        line("Noti", "4.120", "4.385"),
                        line("Ignoti", "6.940", "7.015"),
                        line("Fatti non costituenti reato", "1.310", "1.290")));
        tables.put(
                edition,
                "personale",
                table(
                        "Personale in servizio",
                        "persone",
                        end,
                        "Qualifica",
                        List.of("In pianta", "In servizio"),
                        line("Magistrati", "9", "8"),
                        line("Personale amministrativo", "42", "35"),
                        line("Polizia giudiziaria", "24", "22")));
        if (goals.of(edition).isEmpty()) {
            boolean done = edition.kind() == ReportKind.CONSUNTIVO;
            goals.add(
                    edition,
                    goal(
                            edition,
                            "Rilasciare i certificati entro tre giorni lavorativi",
                            "Ufficio del casellario",
                            "3",
                            "giorni lavorativi",
                            true,
                            done ? "2,8" : null));
            goals.add(
                    edition,
                    goal(
                            edition,
                            "Prenotare allo sportello della Camera invece che agli uffici della Procura",
                            "Camera di Commercio",
                            "60",
                            "% delle richieste",
                            false,
                            done ? "54" : null));
        }
    }

    /** The figures that stand at the end of a chapter, as markup. */
    String named(ChapterKey chapter) {
        return switch (chapter.anchor()) {
            case "attivita" -> place("procedimenti");
            case "risorse" -> place("personale");
            case "performance-e-indicatori", "indicatori" ->
                figures.of(chapter.edition()).stream()
                        .filter(figure -> !figure.byHand() && hasNumbers(figure))
                        .map(figure -> place(figure.name()))
                        .collect(Collectors.joining());
            default -> "";
        };
    }

    /** A chapter may not show a table in which nothing stands. */
    private static boolean hasNumbers(ReportFigure figure) {
        return figure.figure().table().lines().stream()
                .flatMap(line -> line.cells().stream())
                .anyMatch(cell -> !cell.equals(Cell.NONE));
    }

    private static String place(String name) {
        return "<figure data-figure=\"" + name + "\"></figure>";
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

    private static GoalEntry goal(
            EditionKey edition,
            String action,
            String owner,
            String target,
            String unit,
            boolean lessIsBetter,
            @Nullable String actual) {
        LocalDate deadline = LocalDate.of(edition.year(), 12, 31);
        return new GoalEntry(action, owner, deadline, target, unit, lessIsBetter, actual, null, null, null, null);
    }
}
