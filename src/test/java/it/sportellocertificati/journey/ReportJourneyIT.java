package it.sportellocertificati.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

/** A whole edition as people of both organisations and the Procuratore make it, each in a browser: one chapter late, one sent back. */
class ReportJourneyIT extends ReportWalk {

    private static final String KEY = "consuntivo-2018";
    private static final String PUBLISHED = "/bilancio-sociale/2018/consuntivo";

    ReportJourneyIT() {
        super(KEY);
    }

    @Test
    void anEditionGoesFromThePlanToThePublishedPage() {
        plan();
        as("camera.lucca", page -> {
            page.take("Indicare modi e criteri", KEY);
            page.type("manner", "Due persone dell’ufficio statistica scrivono e rileggono.");
            page.chooseAll("Accettare");
            page.look(PICTURES, "report-2-help", "form.sportello");
            page.complete();
        });
        as("procura.dirigente", page -> {
            page.take("Raccogliere i dati", KEY);
            page.look(PICTURES, "report-3-figures", "form.sportello");
            page.complete();
        });
        write("procura.addetto", "lettera-agli-stakeholder", "Ai cittadini del circondario.");
        write("camera.viareggio", "nota-metodologica", "Come è stato fatto questo bilancio.");
        aChapterIsLate();
        write("procura.addetto", "identita", "Chi siamo e dove lavoriamo.");
        edit();
        review("procura.addetto", "Leggere per la Procura", false);
        review("camera.lucca", "Leggere per la Camera", true);
        writeAgain("camera.viareggio", "nota-metodologica", " Con la fonte di ogni dato.");
        edit();
        review("procura.addetto", "Leggere per la Procura", false);
        review("camera.lucca", "Leggere per la Camera", false);
        as("procura.dirigente", page -> {
            page.take("Presentare l’edizione", KEY);
            page.look(PICTURES, "report-7-submit", "form.sportello");
            page.complete();
        });
        as("procuratore", page -> {
            page.take("Approvare l’edizione", KEY);
            page.page().getByText("Segna tutti").click();
            page.look(PICTURES, "report-8-approve", "form.sportello");
            page.complete();
        });
        await(() -> assertThat(visitor().get(PUBLISHED).statusCode()).isEqualTo(200));
        try (Page reader = chromium().browser().newPage()) {
            reader.navigate(address(PUBLISHED).toString());
            assertThat(reader.content()).contains("Ai cittadini del circondario.", "Con la fonte di ogni dato.");
            reader.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve("report-9-published.png"))
                    .setFullPage(true));
            assertThat(new AxeBuilder(reader).analyze().getViolations()).isEmpty();
        }
    }

    private void plan() {
        as("procura.dirigente", page -> {
            assertThat(page.openEdition("CONSUNTIVO", 2018, LocalDate.now().plusDays(7)))
                    .isEqualTo(KEY);
            page.take("Pianificare capitoli", KEY);
            page.look(PICTURES, "report-1-plan", "form.sportello");
            page.keepChapters(3);
            page.press("Edizioni");
            page.awaitText("si cambiano nell’attività «Pianificare capitoli e scadenze»");
            page.hasNoButton("Sposta le scadenze: Bilancio sociale consuntivo 2018");
            page.pressIn("dialog", "Chiudi");
            page.complete();
        });
    }

    private void write(String user, String anchor, String text) {
        as(user, page -> {
            page.take("Scrivere il capitolo", KEY + "/" + anchor);
            page.write(text);
            page.look(PICTURES, "report-4-" + anchor, "form.sportello");
            page.complete();
        });
    }

    private void writeAgain(String user, String anchor, String text) {
        as(user, page -> {
            page.take("Scrivere il capitolo", KEY + "/" + anchor);
            page.awaitText("Manca la fonte dei dati.");
            page.write(text);
            page.settleRemark();
            page.look(PICTURES, "report-6-again", "form.sportello");
            page.complete();
        });
    }

    private void aChapterIsLate() {
        timeIsOver("identita");
        as("procura.dirigente", page -> {
            page.take("Gestire il ritardo", KEY);
            page.choose("Dare altro tempo o affidarlo ad altri");
            // Within the time of the reading; the new plan ends the task by itself.
            page.type("dueOn", LocalDate.now().plusDays(25).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
            page.look(PICTURES, "report-5-late", "form.sportello");
            page.complete();
        });
    }

    private void edit() {
        as("procura.dirigente", page -> {
            page.take("Rivedere la stesura", KEY);
            page.look(PICTURES, "report-6-edit", "form.sportello");
            page.complete();
        });
    }

    private void review(String user, String task, boolean sendsBack) {
        as(user, page -> {
            page.take(task, KEY);
            page.chooseAll("Va bene");
            if (sendsBack) {
                page.chooseFor("Nota metodologica", "Da cambiare");
                page.type("remark-nota-metodologica", "Manca la fonte dei dati.");
            }
            page.complete();
        });
    }
}
