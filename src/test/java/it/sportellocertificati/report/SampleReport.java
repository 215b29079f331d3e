package it.sportellocertificati.report;

import it.sportellocertificati.statistics.FigureTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A consuntivo of the length and with the contents that such reports have; people, numbers and events are invented. */
public final class SampleReport {

    public static final EditionKey EDITION = new EditionKey(2015, ReportKind.CONSUNTIVO);

    /** A red field. */
    private static final String PICTURE =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAIAAACDRijCAAAAGklEQVR4"
                    + "nGPYYOBAFcQwatCoQaMGjRpEGQIAZlawELjP2QwAAAAASUVORK5CYII=";

    /** Two paragraphs of the kind that such reports hold. */
    private static final String LONG = String.join(
            " ",
            "<p>Il bilancio sociale è prima di tutto un impegno di trasparenza: racconta ai cittadini, agli avvocati, alle",
            "amministrazioni e a chi lavora ogni giorno nei nostri uffici come sono state impiegate le risorse pubbliche,",
            "quali risultati sono stati raggiunti e quali invece sono ancora da raggiungere. L’attività della Procura non",
            "si misura soltanto con il numero dei procedimenti: contano i tempi, la qualità dell’accoglienza, la chiarezza",
            "delle informazioni e la capacità di collaborare con gli altri enti del territorio.</p>",
            "<p>Nel corso dell’anno l’apertura delle postazioni presso la Camera di Commercio ha permesso a molte persone",
            "di chiedere un certificato senza raggiungere il palazzo di giustizia. Per chi abita in Versilia il risparmio è",
            "stato di circa quaranta minuti di viaggio per ogni accesso; per gli uffici, la posta elettronica certificata",
            "ha sostituito quasi del tutto le consegne a mano, con una tracciabilità che prima mancava.</p>");

    private SampleReport() {}

    /** Version 1. */
    public static ReportDocument consuntivo() {
        return version(1, null);
    }

    /** @param reason none for the first version */
    public static ReportDocument version(int version, @Nullable String reason) {
        return new ReportDocument(
                ReportKind.CONSUNTIVO,
                2015,
                version,
                "Bilancio sociale 2015 della Procura della Repubblica di Lucca",
                "Procura della Repubblica presso il Tribunale di Lucca",
                LocalDate.of(2016, 4, 1),
                "Procuratore della Repubblica",
                reason,
                chapters(),
                goals(true),
                figures());
    }

    public static ReportDocument preventivo() {
        return new ReportDocument(
                ReportKind.PREVENTIVO,
                2016,
                1,
                "Bilancio sociale preventivo 2016 della Procura della Repubblica di Lucca",
                "Procura della Repubblica presso il Tribunale di Lucca",
                LocalDate.of(2016, 4, 1),
                "Procuratore della Repubblica",
                null,
                List.of(chapters().get(0), new DocumentChapter("impegni", "Impegni per il futuro", "Procura", LONG)),
                goals(false),
                Map.of());
    }

    /** As long as the longest that is to be printed: about 60 pages, 30 charts. */
    public static ReportDocument large() {
        var chapters = new ArrayList<DocumentChapter>();
        var figures = new LinkedHashMap<String, DocumentFigure>();
        var models = List.copyOf(figures().values());
        for (int chapter = 0; chapter < 10; chapter++) {
            var html = new StringBuilder(LONG);
            for (int part = 0; part < 3; part++) {
                var model = models.get((3 * chapter + part) % models.size());
                String name = model.table().name() + "-" + chapter + part;
                var table = model.table();
                figures.put(
                        name,
                        new DocumentFigure(
                                new FigureTable(
                                        name,
                                        table.title(),
                                        table.unit(),
                                        table.lineHeading(),
                                        table.columns(),
                                        table.lines(),
                                        table.source(),
                                        table.at()),
                                model.chart() == ChartKind.NONE ? ChartKind.BARS : model.chart(),
                                model.caption()));
                html.append("<h3>Parte ").append(part + 1).append("</h3>").append(LONG.repeat(4));
                html.append("<figure data-figure=\"")
                        .append(name)
                        .append("\"></figure>")
                        .append(LONG.repeat(2));
            }
            chapters.add(new DocumentChapter("capitolo-" + chapter, "Capitolo di prova", "Procura", html.toString()));
        }
        return new ReportDocument(
                ReportKind.CONSUNTIVO,
                2015,
                1,
                "Bilancio sociale di prova",
                "Procura",
                LocalDate.of(2016, 4, 1),
                "Procuratore",
                null,
                chapters,
                goals(true),
                figures);
    }

    private static List<DocumentChapter> chapters() {
        return List.of(
                new DocumentChapter(
                        "lettera", "Lettera agli stakeholder", "Procuratore della Repubblica", LONG.repeat(2)),
                new DocumentChapter(
                        "nota-metodologica",
                        "Nota metodologica",
                        "Camera di Commercio",
                        LONG + "<h3>Come sono stati scelti i dati</h3>" + LONG
                                + "<ul><li>I dati del servizio vengono dalle prenotazioni e si calcolano da soli.</li>"
                                + "<li>I dati dei procedimenti vengono dai registri dell’ufficio.</li>"
                                + "<li>I numeri troppo piccoli sono nascosti, perché nessuno sia riconoscibile.</li></ul>"
                                + "<h3>Chi ha scritto il documento</h3>" + LONG),
                new DocumentChapter(
                        "identita",
                        "Identità e contesto territoriale",
                        "Procura",
                        LONG + "<h3>Le funzioni</h3>" + LONG + figure("procedimenti") + "<h3>Il territorio</h3>"
                                + "<table><caption>Comuni più popolosi del circondario</caption><thead><tr><th scope=\"col\">Comune"
                                + "</th><th scope=\"col\">Abitanti</th></tr></thead><tbody><tr><th scope=\"row\">Lucca</th>"
                                + "<td>89.346</td></tr><tr><th scope=\"row\">Viareggio</th><td>62.467</td></tr></tbody></table>"
                                + "<p><img src=\"" + PICTURE
                                + "\" alt=\"Un campo rosso al posto della carta del circondario\" /></p>"),
                new DocumentChapter(
                        "governo",
                        "Sistema di governo: magistrati e collaboratori",
                        "Procura",
                        LONG + figure("personale") + "<h3>La formazione</h3>" + LONG),
                new DocumentChapter(
                        "stakeholder",
                        "Gli stakeholder e le convenzioni in essere",
                        "Camera di Commercio",
                        LONG
                                + "<h3>Le convenzioni</h3><ol><li>Camera di Commercio di Lucca: sportelli e bilancio sociale."
                                + "</li><li>Comuni del circondario: richieste d’ufficio per posta certificata.</li></ol>"
                                + LONG),
                new DocumentChapter(
                        "attivita",
                        "L’attività dello sportello certificati",
                        "Procura",
                        LONG + "<h3>Quante prenotazioni</h3>" + LONG + figure("prenotazioni-per-mese") + LONG
                                + figure("prenotazioni-per-tipo") + "<h3>In quanto tempo</h3>" + LONG
                                + figure("giorni-al-rilascio") + LONG + figure("entro-il-termine")
                                + "<h3>Le esenzioni</h3>" + LONG + figure("esenzioni")),
                new DocumentChapter(
                        "posta",
                        "La posta elettronica certificata",
                        "Camera di Commercio",
                        LONG + figure("messaggi-pec") + LONG + figure("certificati-per-mese")),
                new DocumentChapter(
                        "rendiconto",
                        "Rendiconto economico",
                        "Procura",
                        LONG + figure("spese") + LONG + figure("variazioni")),
                new DocumentChapter("buone-prassi", "Buone prassi", "Camera di Commercio", LONG.repeat(3)));
    }

    private static String figure(String name) {
        return "<figure data-figure=\"" + name + "\"></figure>";
    }

    private static Map<String, DocumentFigure> figures() {
        var figures = new LinkedHashMap<String, DocumentFigure>();
        put(
                figures,
                SampleTables.byMonth(),
                ChartKind.STACKED_BARS,
                "Le prenotazioni crescono, soprattutto dal portale");
        put(
                figures,
                SampleTables.byType(),
                ChartKind.BARS,
                "Il casellario giudiziale resta il certificato più chiesto");
        put(figures, SampleTables.daysToReady(), ChartKind.LINES, "L’attesa si è dimezzata in un anno");
        put(
                figures,
                SampleTables.withinDeadline(),
                ChartKind.BARS,
                "Quasi tutti i certificati sono pronti nel termine");
        put(figures, SampleTables.exemptions(), ChartKind.BARS, "Perché non si paga il bollo");
        put(figures, SampleTables.messages(), ChartKind.STACKED_BARS, "I messaggi e quelli che non sono arrivati");
        put(figures, SampleTables.monthsInAll(), ChartKind.BARS, "A giugno il recupero dell’arretrato");
        put(figures, SampleTables.proceedings(), ChartKind.BARS, "I procedimenti per registro");
        put(figures, SampleTables.spending(), ChartKind.BARS, "Le spese calano in quasi tutte le voci");
        put(figures, SampleTables.change(), ChartKind.BARS, "Meno accessi e meno spese postali");
        put(figures, SampleTables.staff(), ChartKind.BARS, "Il personale per età");
        return figures;
    }

    private static void put(Map<String, DocumentFigure> figures, FigureTable table, ChartKind chart, String caption) {
        figures.put(table.name(), new DocumentFigure(table, chart, caption));
    }

    private static List<DocumentGoal> goals(boolean measured) {
        return List.of(
                goal(
                        "Ridurre l’attesa del certificato del casellario",
                        "Procura",
                        "3",
                        "giorni lavorativi",
                        true,
                        "2",
                        measured,
                        null),
                goal(
                        "Certificati pronti entro il termine promesso",
                        "Procura",
                        "95",
                        "%",
                        false,
                        "93.6",
                        measured,
                        "La scopertura di due posti all’ufficio del casellario è durata fino a giugno."),
                goal(
                        "Aprire una postazione anche in Garfagnana",
                        "Camera di Commercio",
                        "1",
                        "postazioni",
                        false,
                        "0",
                        measured,
                        "La sede individuata non era accessibile: se ne cerca un’altra."),
                goal(
                        "Evitare accessi allo sportello della Procura",
                        "Camera di Commercio",
                        "2500",
                        "accessi",
                        false,
                        "3104",
                        measured,
                        null),
                goal(
                        "Rilevare la soddisfazione degli utenti",
                        "Procura",
                        "80",
                        "%",
                        false,
                        null,
                        measured,
                        "Il questionario partirà con il nuovo portale."));
    }

    private static DocumentGoal goal(
            String action,
            String owner,
            String target,
            String unit,
            boolean less,
            @Nullable String actual,
            boolean measured,
            @Nullable String note) {
        return new DocumentGoal(
                action,
                owner,
                LocalDate.of(measured ? 2015 : 2016, 12, 31),
                new BigDecimal(target),
                unit,
                less,
                measured && actual != null ? new BigDecimal(actual) : null,
                measured ? note : null);
    }
}
