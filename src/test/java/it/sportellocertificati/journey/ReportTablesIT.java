package it.sportellocertificati.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import it.sportellocertificati.report.figures.SampleWorkbook;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the manager does between two meetings: tables out of a spreadsheet, a goal that an indicator measures, a chapter that is given up. */
class ReportTablesIT extends ReportWalk {

    private static final String KEY = "consuntivo-2017";
    private static final byte[] WORKBOOK = SampleWorkbook.of("Voce", "2016", "Intercettazioni", 378_900.5);
    private static final String SPENDING = "Spese dell’ufficio";

    ReportTablesIT() {
        super(KEY);
    }

    @Test
    void tablesComeOutOfASpreadsheetAndALateChapterIsTakenOut() {
        edition.plan("CONSUNTIVO", 2017, LocalDate.now().plusDays(7), List.of("lettera-agli-stakeholder", "identita"));
        as("procura.dirigente", page -> {
            page.take("Raccogliere i dati", KEY);
            aBlockIsPasted(page);
            aWorkbookTakesItsPlaceAndGoesAgain(page);
            aTableIsTakenAway(page);
            aGoalIsMeasuredByAnIndicator(page);
            page.complete();
        });
        assertThat(edition.get("/tables").findValuesAsText("title")).containsExactly(SPENDING);
        aLateChapterIsTakenOut();
    }

    private void aBlockIsPasted(ReportPage page) {
        page.press("Aggiungi una tabella");
        page.paste(
                -1,
                -1,
                "Voce\t2015\t2016\t2017\nIntercettazioni\t412.300\t378.900\t 351.275,50 \n"
                        + "Consulenti\t236.750\t241.200\t198.430\nCustodia\t88.400\t61.350\t54.020\n");
        assertThat(page.value("lineHeading")).isEqualTo("Voce");
        assertThat(page.value("columns[2]")).isEqualTo("2017");
        assertThat(page.value("lines[0].cells[2]")).isEqualTo("351.275,50");
        assertThat(page.value("lines[2].label")).isEqualTo("Custodia");
        page.type("title", SPENDING);
        page.describeTable("euro", "31/12/2017", "Ragioneria.");
        page.look(PICTURES, "tables-1-pasted", "form.sportello");
    }

    private void aWorkbookTakesItsPlaceAndGoesAgain(ReportPage page) {
        page.upload("[data-field=file] input", "spese.xlsx", WORKBOOK);
        page.awaitText("Letto «spese.xlsx»: 1 riga e 1 colonna");
        assertThat(page.value("lines[0].cells[0]")).isEqualTo("378900,5");
        page.press("Rimetti la tabella di prima");
        assertThat(page.value("lines[1].cells[0]")).isEqualTo("236.750");
        page.press("Salva la tabella");
        page.awaitText("«" + SPENDING + "» salvata.");
        page.awaitText("3 righe, 3 colonne");
    }

    private void aTableIsTakenAway(ReportPage page) {
        page.press("Aggiungi una tabella");
        page.upload("[data-field=file] input", "spese.xlsx", WORKBOOK);
        page.awaitText("1 riga e 1 colonna");
        page.type("title", "Per sbaglio");
        page.describeTable("euro", "31/12/2017", "Ragioneria.");
        page.press("Salva la tabella");
        page.awaitText("1 riga, 1 colonna");
        page.press("Togli: Per sbaglio");
        page.look(PICTURES, "tables-2-surely", "form.sportello");
        page.press("Togli davvero: Per sbaglio");
        page.awaitText("«Per sbaglio» tolta.");
    }

    private void aGoalIsMeasuredByAnIndicator(ReportPage page) {
        page.press("Aggiungi un obiettivo");
        page.type("action", "Portare le prenotazioni allo sportello");
        page.type("owner", "Camera di Commercio");
        page.type("deadline", "31/12/2017");
        page.type("target", "1.000");
        page.type("unit", "prenotazioni");
        page.choose("se il risultato è almeno questo");
        page.select("figure", "Prenotazioni per canale");
        Locator line = page.page().locator("[data-field='line'] select");
        Locator column = page.page().locator("[data-field='column'] select");
        line.selectOption(line.locator("option").nth(1).getAttribute("value"));
        column.selectOption(column.locator("option").nth(1).getAttribute("value"));
        assertThat(page.page().locator("[data-field='actual']").isVisible()).isFalse();
        page.look(PICTURES, "tables-3-indicator", "form.sportello");
        page.press("Salva l’obiettivo");
        page.awaitText("0 prenotazioni: non raggiunto");
    }

    private void aLateChapterIsTakenOut() {
        timeIsOver("identita");
        as("procura.dirigente", page -> {
            page.take("Gestire il ritardo", KEY);
            page.choose("Toglierlo dall’edizione");
            page.look(PICTURES, "tables-4-late", "form.sportello");
            page.complete();
        });
        List<String> left = edition.read().get("chapters").findValuesAsText("anchor");
        assertThat(left).containsExactly("lettera-agli-stakeholder");
        assertThat(edition.tasks("procura.addetto", "Task_WriteChapter", "identita"))
                .isEmpty();
        assertThat(edition.tasks("procura.addetto", "Task_WriteChapter", "lettera-agli-stakeholder"))
                .as("the other goes on")
                .hasSize(1);
    }
}
