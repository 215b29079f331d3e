package it.sportellocertificati.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How an edition ends otherwise than straight, in the browsers of those who decide: the Procuratore's remarks, a site that does not take
 * the report, a correction. Each state is looked at in two widths and checked by axe.
 */
class ReportOutcomeIT extends ReportWalk {

    private static final String KEY = "consuntivo-2022";
    private static final String TABLE = "<figure data-figure=\"procedimenti-definiti\"></figure>";
    private static final String PUBLISHED = "/bilancio-sociale/2022/consuntivo";

    @Autowired
    private JdbcClient jdbc;

    ReportOutcomeIT() {
        super(KEY);
    }

    @Test
    void anEditionIsSentBackThenKeptFromTheSiteThenCorrected() throws IOException {
        edition.plan("CONSUNTIVO", 2022, LocalDate.now().plusDays(7), List.of("lettera-agli-stakeholder", "identita"));
        edition.collect();
        edition.write("procura.addetto", "lettera-agli-stakeholder", "<p>Ai cittadini.</p>");
        edition.write("procura.addetto", "identita", "<h3>Chi siamo</h3><p>Il primo testo.</p>" + TABLE);
        edition.remark("procura.addetto", "identita", "Il dato è quello della relazione inaugurale?");
        edition.edit();
        edition.agree();
        whatTheSubmissionLacksIsMendedThere();
        theProcuratoreSendsChaptersBack();
        edition.write("procura.addetto", "identita", "<h3>Chi siamo</h3><p>Il testo riveduto.</p>" + TABLE);
        edition.write("procura.addetto", "lettera-agli-stakeholder", "<p>Ai cittadini, con le fonti.</p>");
        edition.submit();
        theSiteDoesNotTakeTheReport();
        aPublishedEditionIsCorrected();
        aTableAloneIsCorrected();
    }

    private void whatTheSubmissionLacksIsMendedThere() {
        as("procura.dirigente", page -> {
            page.take("Presentare l’edizione al Procuratore", KEY);
            page.awaitText("nomina il dato «procedimenti-definiti», che non c’è");
            page.settleRemark();
            page.look(PICTURES, "outcome-0-lacking", "form.sportello");
            page.press("Apri la tabella: procedimenti-definiti");
            assertThat(page.value("title")).isEqualTo("Procedimenti definiti");
            page.describeTable("procedimenti", "31/12/2022", "Registro generale della Procura.");
            page.paste(-1, -1, "Materia\t2021\t2022\nPenale\t3.298\t3.412\n");
            page.look(PICTURES, "outcome-0-table", "form.sportello");
            page.press("Salva la tabella");
            page.page()
                    .getByText("non si può presentare")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.look(PICTURES, "outcome-0-mended", "form.sportello");
            page.complete();
        });
    }

    /** Nothing is written again: the manager mends the number while editing. */
    private void aTableAloneIsCorrected() {
        edition.correct("Corretto un dato.");
        assertThat(recounts()).as("nobody asked for it").isFalse();
        as("procura.dirigente", page -> {
            page.take("Rivedere la stesura", KEY);
            page.page().getByText("Dati e obiettivi dell’edizione").click();
            page.press("Modifica: Procedimenti definiti");
            page.cell(0, 1, "3.421");
            page.look(PICTURES, "outcome-4-editing", "form.sportello");
            page.page().locator("[data-complete]").click();
            assertThat(page.error("title")).contains("non è salvata");
            page.press("Salva le modifiche");
            page.awaitText("«Procedimenti definiti» salvata.");
            page.complete();
        });
        edition.agree();
        edition.lay();
        edition.approve();
        await(() -> assertThat(visitor().get(PUBLISHED + "/versione/3").body()).contains("3.421", "Corretto un dato."));
        assertThat(visitor().get(PUBLISHED + "/versione/2").body())
                .contains("3.412")
                .doesNotContain("3.421");
    }

    private boolean recounts() {
        return jdbc.sql("select recounts from report_edition where edition = ?")
                .param(KEY)
                .query(Boolean.class)
                .single();
    }

    private void theProcuratoreSendsChaptersBack() {
        as("procuratore", page -> {
            page.take("Approvare l’edizione", KEY);
            page.chooseFor("Identità", "Da cambiare");
            page.chooseFor("Lettera agli stakeholder", "Da cambiare");
            page.type("remark-identita", "Manca la storia dell’ufficio.");
            page.page().locator("[data-complete]").click();
            assertThat(page.error("remark-lettera-agli-stakeholder")).contains("che cosa cambiare");
            page.type("remark-lettera-agli-stakeholder", "Mancano le fonti.");
            page.look(PICTURES, "outcome-1-sent-back", "form.sportello");
            page.complete();
        });
        assertThat(edition.get("/chapters/identita/remarks").findValuesAsText("words"))
                .contains("Manca la storia dell’ufficio.");
        assertThat(edition.get("/chapters/lettera-agli-stakeholder/remarks").findValuesAsText("words"))
                .contains("Mancano le fonti.");
        as("procura.addetto", page -> {
            page.take("Scrivere il capitolo", KEY + "/identita");
            page.awaitText("Manca la storia dell’ufficio.");
            page.page().locator("[data-complete]").click();
            page.awaitText("ha osservazioni di chi lo ha rinviato ancora aperte");
            page.look(PICTURES, "outcome-1-remark", "form.sportello");
        });
    }

    private void theSiteDoesNotTakeTheReport() throws IOException {
        Path inTheWay = data().resolve("published").resolve("2022");
        Files.createDirectories(inTheWay.getParent());
        Files.writeString(inTheWay, "Where the folder of the year belongs.");
        edition.approve();
        await(() -> assertThat(edition.tasks("procura.dirigente", "Task_ResolvePush", ""))
                .hasSize(1));
        assertThat(visitor().get(PUBLISHED).statusCode()).isEqualTo(200);
        Files.delete(inTheWay);
        as("procura.dirigente", page -> {
            page.take("Risolvere la mancata pubblicazione", KEY);
            page.awaitText("La versione 1 non è arrivata sul sito della Procura");
            page.choose("Riprovare");
            page.look(PICTURES, "outcome-2-push", "form.sportello");
            page.complete();
        });
        await(() -> assertThat(data().resolve("published/2022/consuntivo/versione/1"))
                .isDirectory());
        await(() -> assertThat(edition.get("/push").hasNonNull("pushedAt")).isTrue());
    }

    private void aPublishedEditionIsCorrected() {
        as("procura.dirigente", page -> {
            page.page().getByText("Nuova edizione").first().click();
            page.choose("La correzione di un’edizione pubblicata");
            page.select("edition", "Bilancio sociale consuntivo 2022 (versione 1)");
            page.type("reason", "Corretto il nome di una sede.");
            page.page().getByLabel("Identità").check();
            page.page().getByLabel("Ricalcola i dati del servizio").check();
            page.look(PICTURES, "outcome-3-correction", "form.sportello");
            page.press("Apri");
            page.awaitText("Edizione aperta");
        });
        assertThat(recounts()).as("as the manager chose").isTrue();
        edition.write("procura.addetto", "identita", "<h3>Chi siamo</h3><p>Il testo corretto.</p>" + TABLE);
        edition.submit();
        edition.approve();
        await(() -> assertThat(visitor().get(PUBLISHED + "/versione/2").statusCode())
                .isEqualTo(200));
        try (Page reader = chromium().browser().newPage()) {
            reader.navigate(address(PUBLISHED).toString());
            assertThat(reader.content()).contains("Il testo corretto.", "Corretto il nome di una sede.");
            reader.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve("outcome-3-newest.png"))
                    .setFullPage(true));
            assertThat(new AxeBuilder(reader).analyze().getViolations()).isEmpty();
            reader.locator("a[href*='versione/1']").first().click();
            assertThat(reader.content()).contains("Il testo riveduto.", "Corretto il nome di una sede.");
            reader.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve("outcome-3-old.png"))
                    .setFullPage(true));
            assertThat(new AxeBuilder(reader).analyze().getViolations()).isEmpty();
        }
    }
}
