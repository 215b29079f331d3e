package it.sportellocertificati.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import it.sportellocertificati.report.html.SamplePictures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * An edition at work, in the browsers of those who do it: figures brought by hand, chapters that change hands and days, a word processor,
 * two people on one text. Each state is looked at in two widths and checked by axe.
 */
class ReportDeskIT extends ReportWalk {

    private static final String KEY = "consuntivo-2021";
    private static final String IDENTITY = KEY + "/identita";
    private static final String MINE = "dialog section:has(h3:text-is('Bilancio sociale consuntivo 2021'))";
    private static final LocalDate FIRST = LocalDate.now().plusDays(7);
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    ReportDeskIT() {
        super(KEY);
    }

    @Test
    void figuresChaptersAndTextsAreWorkedOnInTheBrowser() {
        edition.plan("CONSUNTIVO", 2021, FIRST, List.of("identita", "nota-metodologica"));
        figuresAreBroughtByHand();
        aChapterChangesHandsAndDays();
        aChapterGoesToAWordProcessorAndBack();
    }

    private void figuresAreBroughtByHand() {
        as("procura.dirigente", page -> {
            page.take("Raccogliere i dati", KEY);
            page.press("Aggiungi una tabella");
            page.type("title", "Procedimenti iscritti");
            page.describeTable("procedimenti", "31122021", "Registro generale della Procura.");
            String[][] typed = {{"Registro", "2020", "2021"}, {"Noti", "1.234", "12x"}, {"Ignoti", "2.000", "1.999,5"}};
            for (int line = 0; line < typed.length; line++) {
                for (int column = 0; column < typed[line].length; column++) {
                    page.cell(line - 1, column - 1, typed[line][column]);
                }
            }
            page.press("Salva la tabella");
            assertThat(page.error("lines[0].cells[1]")).contains("non è un numero");
            assertThat(page.value("lines[1].cells[1]")).isEqualTo("1.999,5");
            page.look(PICTURES, "desk-1-table", "form.sportello");
            page.cell(0, 1, "1.240");
            page.press("Salva la tabella");
            page.awaitText("«Procedimenti iscritti» salvata.");
            aTableIsImported(page);
            aGoalIsSet(page);
            page.look(PICTURES, "desk-2-figures", "form.sportello");
            page.complete();
        });
        JsonNode tables = edition.get("/tables");
        List<String> names = tables.findValuesAsText("name");
        assertThat(names).containsExactlyInAnyOrder("personale", "procedimenti-iscritti");
        JsonNode proceedings =
                tables.get(names.indexOf("procedimenti-iscritti")).get("table");
        assertThat(proceedings.at("/lines/0/cells/1").asInt()).isEqualTo(1240);
        assertThat(proceedings.at("/lines/1/cells/1").asDouble()).isEqualTo(1999.5);
        assertThat(edition.get("/goals").get(0).get("reached").asBoolean()).isTrue();
    }

    private void aTableIsImported(ReportPage page) {
        page.press("Aggiungi una tabella");
        page.type("title", "Personale");
        page.readAlong("Indicare modi e criteri", KEY);
        page.take("Raccogliere i dati", KEY);
        page.awaitText("Ho rimesso quello che avevi scritto");
        page.page().locator("[data-complete]").click();
        assertThat(page.error("title")).contains("non è salvata");
        assertThat(page.value("title")).isEqualTo("Personale");
        page.upload("[data-field=file] input", "personale.csv", csv("Ruolo;Uomini;Donne\nAddetti;4;sei\n"));
        assertThat(page.error("file")).contains("Riga 2, colonna C");
        page.upload(
                "[data-field=file] input", "personale.csv", csv("Ruolo;Uomini;Donne\nAddetti;4;6\nMagistrati;5;7\n"));
        page.awaitText("Letto «personale.csv»: 2 righe e 2 colonne");
        assertThat(page.value("lines[1].cells[1]")).isEqualTo("7");
        page.describeTable("persone", "31/12/2021", "Segreteria.");
        page.press("Salva la tabella");
        page.awaitText("«Personale» salvata.");
    }

    private void aGoalIsSet(ReportPage page) {
        page.press("Aggiungi un obiettivo");
        page.type("action", "Ridurre i giorni tra prenotazione e certificato");
        page.type("target", "cinque");
        page.press("Salva l’obiettivo");
        assertThat(page.error("target")).contains("Non è un numero");
        assertThat(page.error("deadline")).contains("giorno");
        assertThat(page.error("lessIsBetter")).isNotBlank();
        assertThat(page.value("action")).startsWith("Ridurre i giorni");
        page.look(PICTURES, "desk-2-goal", "form.sportello");
        page.type("target", "5");
        page.type("unit", "giorni");
        page.type("owner", "Casellario");
        page.type("deadline", "31122021");
        page.choose("se il risultato è al massimo questo");
        page.type("actual", "4,5");
        page.press("Salva l’obiettivo");
        page.awaitText("4,5 giorni: raggiunto");
    }

    private void aChapterChangesHandsAndDays() {
        as("procura.dirigente", page -> {
            page.press("Edizioni");
            page.pressIn(MINE, "Cambia: Nota metodologica");
            page.select("owner", "Procura");
            page.select("writer", "Procura Secondo addetto");
            page.type("dueOn", FIRST.plusDays(25).format(TYPED));
            page.pressIn(MINE, "Salva");
            assertThat(page.error("dueOn")).contains("revisione");
            page.look(PICTURES, "desk-3-editions", "dialog");
            page.type("dueOn", FIRST.plusDays(12).format(TYPED));
            page.pressIn(MINE, "Salva");
            page.awaitText("«Nota metodologica»: Procura, Procura Secondo addetto, entro il");
            page.pressIn(MINE, "Cambia: Identità");
            page.select("writer", "Procura Primo addetto");
            page.page().keyboard().press("Escape");
            page.awaitText("Qui c’è una modifica non salvata");
            page.pressIn(MINE, "Salva");
            page.awaitText("«Identità»: Procura, Procura Primo addetto, entro il");
            page.pressIn(MINE, "Sposta le scadenze: Bilancio sociale consuntivo 2021");
            page.type("reviewBy", FIRST.plusDays(9).format(TYPED));
            page.pressIn(MINE, "Salva");
            assertThat(page.error("reviewBy")).contains("precedente");
            page.look(PICTURES, "desk-4-days", "dialog");
            page.type("reviewBy", FIRST.plusDays(24).format(TYPED));
            page.type("approveBy", FIRST.plusDays(33).format(TYPED));
            page.pressIn(MINE, "Salva");
            page.awaitText("scadenze spostate");
            page.look(PICTURES, "desk-4-moved", "dialog");
            page.pressIn("dialog", "Chiudi");
        });
        assertThat(edition.read().at("/deadlines/reviewBy").asText())
                .isEqualTo(FIRST.plusDays(24).toString());
        JsonNode note = edition.tasks("procura.addetto2", "Task_WriteChapter", "nota-metodologica")
                .get(0);
        assertThat(note.get("assignee").asText()).isEqualTo("procura.addetto2");
        assertThat(note.get("due").asText()).startsWith(FIRST.plusDays(12).toString());
        assertThat(edition.tasks("procura.addetto", "Task_WriteChapter", "identita")
                        .get(0)
                        .get("assignee")
                        .asText())
                .isEqualTo("procura.addetto");
    }

    private void aChapterGoesToAWordProcessorAndBack() {
        String rich = """
                <h3>Chi siamo</h3><p>La Procura di <strong>Lucca</strong>.</p><h4>Le sedi</h4>\
                <ul><li>Lucca<ul><li>via Galli Tassi</li></ul></li><li>Viareggio</li></ul><ol><li>Prima</li><li>Poi</li></ol>\
                <table><caption>Il personale</caption><thead><tr><th scope="col">Ruolo</th><th scope="col">Persone</th></tr></thead>\
                <tbody><tr><td>Addetti</td><td>10</td></tr></tbody></table><p><img alt="Il palazzo di giustizia" src="%s"></p>""".formatted(SamplePictures.png(40, 20));
        edition.save("procura.addetto", "identita", rich);
        Document before = Jsoup.parse(edition.text("identita").get("html").asText());
        as("procura.addetto", page -> {
            page.take("Scrivere il capitolo", IDENTITY);
            byte[] document = exported(page.page());
            assertStructure(document);
            page.write(" Un’aggiunta.");
            page.upload("input[accept='.docx']", "identita.docx", document);
            page.awaitText("Letto «identita.docx»");
            page.page().locator(".sf-saved-saved").getByText("Salvato alle").waitFor();
            page.page().getByText("Versioni e confronto").click();
            page.press("Mostra le differenze");
            page.page()
                    .frameLocator("iframe[title='Differenze fra le due versioni']")
                    .locator("ins, del")
                    .first()
                    .waitFor();
            page.look(PICTURES, "desk-5-comparison", "form.sportello");
            twoAreOnOneChapter(page);
            page.complete();
        });
        Document after = Jsoup.parse(edition.text("identita").get("html").asText());
        for (String part :
                List.of("h3", "h4", "ul > li", "ul ul > li", "ol > li", "caption", "th", "td", "img[alt]", "strong")) {
            assertThat(after.select(part).eachText())
                    .as(part)
                    .isEqualTo(before.select(part).eachText());
        }
        assertThat(after.select("img").eachAttr("alt")).containsExactly("Il palazzo di giustizia");
        assertThat(after.text()).doesNotContain("Un’aggiunta");
    }

    private void twoAreOnOneChapter(ReportPage first) {
        as("procura.addetto2", second -> {
            second.readAlong("Scrivere il capitolo", IDENTITY);
            second.awaitText("procura.addetto ha aperto questo capitolo");
            second.look(PICTURES, "desk-6-two", "form.sportello");
            first.awaitText("procura.addetto2 ha aperto questo capitolo");
        });
    }

    private static byte[] exported(Page page) {
        Download download =
                page.waitForDownload(() -> page.getByText("Esporta in Word").click());
        try (var content = download.createReadStream()) {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** As a word processor reads it, not as we do. */
    private static void assertStructure(byte[] document) {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(document))) {
            assertThat(word.getParagraphs())
                    .filteredOn(paragraph ->
                            paragraph.getStyle() != null && paragraph.getStyle().matches("(?i)heading.*"))
                    .extracting(XWPFParagraph::getText)
                    .contains("Chi siamo", "Le sedi");
            assertThat(word.getParagraphs())
                    .filteredOn(paragraph -> paragraph.getNumID() != null)
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("Lucca", "via Galli Tassi", "Viareggio", "Prima", "Poi");
            assertThat(word.getTables()).hasSize(1);
            assertThat(word.getAllPictures()).hasSize(1);
            assertThat(word.getDocument().xmlText()).contains("Il palazzo di giustizia");
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
