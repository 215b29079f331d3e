package it.sportellocertificati.report;

import it.sportellocertificati.statistics.Cell;
import it.sportellocertificati.statistics.FigureTable;
import it.sportellocertificati.statistics.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tables as such a report has them; every number is invented. */
final class SampleTables {

    private static final Instant AT = Instant.parse("2016-01-12T08:30:00Z");
    private static final String FROM_BOOKINGS =
            "Calcolato dalle prenotazioni registrate dal 1° gennaio al 31 dicembre 2015.";
    private static final String[] MONTHS = {
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre"
    };

    private SampleTables() {}

    static FigureTable byMonth() {
        return months(
                "prenotazioni-per-mese",
                "Prenotazioni per mese e canale",
                Unit.BOOKINGS,
                columns("Sportello di Lucca", "Sportello di Viareggio", "Portale"),
                new int[][] {
                    {112, 64, 31}, {134, 71, 40}, {151, 88, 52}, {120, 69, 47}, {142, 77, 61}, {138, 81, 66},
                    {117, 92, 58}, {49, 38, 22}, {163, 97, 84}, {171, 102, 93}, {158, 94, 101}, {121, 66, 79}
                });
    }

    static FigureTable monthsInAll() {
        return months(
                "certificati-per-mese",
                "Certificati rilasciati per mese",
                Unit.CERTIFICATES,
                columns("Certificati"),
                new int[][] {{198}, {236}, {285}, {229}, {274}, {1279}, {261}, {104}, {338}, {360}, {349}, {258}});
    }

    static FigureTable daysToReady() {
        return months(
                "giorni-al-rilascio",
                "Giorni lavorativi dalla prenotazione al certificato pronto (mediana)",
                Unit.WORKING_DAYS,
                columns("Casellario giudiziale", "Carichi pendenti", "Visura"),
                new int[][] {
                    {5, 7, 3}, {5, 7, 3}, {4, 6, 3}, {4, 6, 2}, {4, 5, 2}, {3, 5, 2},
                    {3, 5, -1}, {4, 6, -1}, {3, 4, 2}, {3, 4, 2}, {2, 4, 1}, {2, 3, 1}
                });
    }

    static FigureTable byType() {
        return table(
                "prenotazioni-per-tipo",
                "Prenotazioni per tipo di certificato e sportello",
                Unit.BOOKINGS,
                "Certificato",
                columns("Lucca", "Viareggio", "Portale"),
                line("Certificato del casellario giudiziale", 812, 471, 390),
                line("Certificato dei carichi pendenti", 604, 377, 288),
                line("Visura delle iscrizioni a proprio nome", 128, 76, 44),
                line("Certificato per chi lavora con i minori (art. 25-bis)", 32, 15, -1));
    }

    static FigureTable exemptions() {
        return table(
                "esenzioni",
                "Motivi di esenzione dal bollo",
                Unit.CERTIFICATES,
                "Motivo",
                columns("Certificati"),
                line("Adozione e affidamento di minori", 61),
                line("Controversie di lavoro e previdenza", 43),
                line("Borse di studio", 17),
                line("Attività agonistica dilettantistica", -1),
                line("Riparazione dell’errore giudiziario", -1));
    }

    static FigureTable withinDeadline() {
        return table(
                "entro-il-termine",
                "Certificati pronti entro il termine promesso",
                Unit.PERCENT,
                "Anno",
                columns("Quota"),
                yearLine("2012", "71.4"),
                yearLine("2013", "78.9"),
                yearLine("2014", "84"),
                yearLine("2015", "93.6"));
    }

    static FigureTable proceedings() {
        return table(
                "procedimenti",
                "Procedimenti iscritti e definiti, per registro",
                Unit.OTHER,
                "Registro",
                columns("Pendenti all’inizio", "Iscritti", "Definiti", "Pendenti alla fine"),
                line("Noti (mod. 21)", 6412, 7208, 7533, 6087),
                line("Giudice di pace (mod. 21-bis)", 1893, 2344, 2410, 1827),
                line("Ignoti (mod. 44)", 9120, 11873, 12006, 8987),
                line("Atti non costituenti reato (mod. 45)", 1204, 3390, 3275, 1319));
    }

    static FigureTable spending() {
        return table(
                "spese",
                "Spese di giustizia e di funzionamento",
                Unit.EURO,
                "Voce",
                columns("2013", "2014", "2015"),
                line("Intercettazioni telefoniche e ambientali", 812440, 764210, 701985),
                line("Consulenze tecniche e perizie", 498120, 512870, 467300),
                line("Trasferte della polizia giudiziaria", 61230, 58410, 49875),
                line("Custodia di beni sequestrati", 233780, 241090, 198640),
                line("Carta, toner e materiali di consumo", 38120, 33470, 27890));
    }

    static FigureTable change() {
        return table(
                "variazioni",
                "Variazione rispetto all’anno precedente",
                Unit.PERCENT,
                "Voce",
                columns("Variazione"),
                line("Prenotazioni in tutto", 12),
                line("Accessi allo sportello della Procura", -999),
                line("Spese postali", -999),
                line("Certificati urgenti", 4));
    }

    static FigureTable staff() {
        return table(
                "personale",
                "Personale amministrativo per età",
                Unit.OTHER,
                "Età",
                columns("Donne", "Uomini"),
                line("fino a 39", 4, 3),
                line("40–49", 11, 7),
                line("50–59", 19, 12),
                line("60 e oltre", 8, 6));
    }

    static FigureTable messages() {
        return months(
                "messaggi-pec",
                "Messaggi di posta certificata inviati",
                Unit.MESSAGES,
                columns("Consegnati", "Non consegnati"),
                new int[][] {
                    {201, 4}, {240, 6}, {288, -1}, {231, -1}, {277, 5}, {281, 4},
                    {263, 7}, {106, -1}, {341, 5}, {363, 9}, {352, 6}, {261, 4}
                });
    }

    static FigureTable months(String name, String title, Unit unit, List<FigureTable.Column> columns, int[][] numbers) {
        var lines = new ArrayList<FigureTable.Line>();
        for (int month = 0; month < numbers.length; month++) {
            lines.add(new FigureTable.Line(
                    "2015-%02d".formatted(month + 1), MONTHS[month], false, cells(numbers[month])));
        }
        return new FigureTable(name, title, unit, "Mese", columns, lines, FROM_BOOKINGS, AT);
    }

    static FigureTable table(
            String name,
            String title,
            Unit unit,
            String heading,
            List<FigureTable.Column> columns,
            FigureTable.Line... lines) {
        return new FigureTable(name, title, unit, heading, columns, List.of(lines), FROM_BOOKINGS, AT);
    }

    static List<FigureTable.Column> columns(String... labels) {
        return Arrays.stream(labels)
                .map(label -> new FigureTable.Column(label.toLowerCase(java.util.Locale.ITALIAN), label, false))
                .toList();
    }

    static FigureTable.Line line(String label, int... numbers) {
        return new FigureTable.Line(label.toLowerCase(java.util.Locale.ITALIAN), label, false, cells(numbers));
    }

    private static FigureTable.Line yearLine(String year, String number) {
        return new FigureTable.Line(year, year, false, List.of(Cell.of(new BigDecimal(number))));
    }

    /** -1 is a number that is kept back, -999 one below nought. */
    private static List<Cell> cells(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> number == -1 ? Cell.HIDDEN : Cell.of(number == -999 ? -23L : number))
                .toList();
    }
}
