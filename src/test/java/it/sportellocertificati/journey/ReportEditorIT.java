package it.sportellocertificati.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import it.sportellocertificati.Chromium;
import it.sportellocertificati.RunningApplication;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Nothing that somebody writes is lost: not when the server is silent, not when two write at once, and nothing stays in the browser. */
class ReportEditorIT extends RunningApplication {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String KEY = "preventivo-2019";
    private static final String CHAPTER = "/api/v1/reports/" + KEY + "/chapters/identita";
    private static final String TASK = "/camunda/api/engine/engine/default/task";
    private static final String SAVING = "**/chapters/identita/text";

    @Test
    void whatTheServerDoesNotTakeStaysAndTwoWhoWriteSeeBothTexts() throws Exception {
        Files.createDirectories(PICTURES);
        aChapterThatIsWritten();
        try (Chromium chromium = new Chromium();
                ReportPage writer = new ReportPage(
                        chromium.browser(),
                        URI.create(address("").toString()),
                        "procura.addetto",
                        passwordOf("procura.addetto"))) {
            writer.take("Scrivere il capitolo", KEY + "/identita");
            writer.write("Una prima frase.");

            writer.page().route(SAVING, Route::abort);
            writer.typeOn(" Mentre il server tace.");
            writer.awaitText("Il server non risponde");
            assertThat(savedText()).contains("Una prima frase.").doesNotContain("tace");
            writer.page().unroute(SAVING);
            writer.awaitText("Salvato alle");
            assertThat(savedText()).contains("Mentre il server tace.");

            anotherSaves("<p>Il testo di un collega.</p>");
            writer.typeOn(" E ancora.");
            writer.awaitText("Nulla è perduto");
            writer.picture(PICTURES.resolve("report-editor-stale.png"));
            assertThat(savedText()).contains("Il testo di un collega.");
            writer.page().getByText("Continua con il mio").click();
            writer.awaitText("Salvato alle");
            assertThat(savedText()).contains("E ancora.").doesNotContain("collega");
            assertThat(versions()).isGreaterThanOrEqualTo(4);

            assertThat(stored(writer.page())).doesNotContain("prima frase", "tace", "E ancora");
        }
    }

    /** An edition with one chapter, made by the interface. */
    private void aChapterThatIsWritten() {
        Person manager = person("procura.dirigente");
        LocalDate first = LocalDate.now().plusDays(7);
        manager.post(
                "/api/v1/reports", """
                {"kind": "PREVENTIVO", "year": 2019, "from": "TEMPLATE", "answerBy": "%s", "writeBy": "%s",
                 "reviewBy": "%s", "approveBy": "%s"}""".formatted(first, first.plusDays(10), first.plusDays(20), first.plusDays(30)));
        for (JsonNode chapter : manager.get("/api/v1/reports/" + KEY).body().get("chapters")) {
            String anchor = chapter.get("anchor").asText();
            if (!anchor.equals("identita")) {
                manager.delete("/api/v1/reports/" + KEY + "/chapters/" + anchor);
            }
        }
        manager.post("/api/v1/reports/" + KEY + "/planned", "{}");
        complete(manager, "Task_PlanEdition");
        complete(manager, "Task_CollectFigures");
    }

    private static void complete(Person person, String step) {
        JsonNode tasks = person.get(TASK + "?processInstanceBusinessKey=" + KEY + "&taskDefinitionKey=" + step)
                .body();
        assertThat(tasks).as(step).hasSize(1);
        String id = tasks.get(0).get("id").asText();
        person.post(TASK + "/" + id + "/claim", "{\"userId\": \"procura.dirigente\"}");
        assertThat(person.post(TASK + "/" + id + "/complete", "{}").status()).isEqualTo(204);
    }

    private void anotherSaves(String html) {
        Person colleague = person("procura.addetto2");
        int base = colleague.get(CHAPTER + "/text").body().get("version").asInt();
        assertThat(colleague
                        .put(CHAPTER + "/text", "{\"base\": %d, \"html\": \"%s\"}".formatted(base, html))
                        .status())
                .isEqualTo(200);
    }

    private String savedText() {
        return person("procura.dirigente")
                .get(CHAPTER + "/text")
                .body()
                .get("html")
                .asText();
    }

    private int versions() {
        return person("procura.dirigente").get(CHAPTER + "/versions").body().size();
    }

    private static String stored(Page page) {
        return String.valueOf(page.evaluate("JSON.stringify({...localStorage}) + JSON.stringify({...sessionStorage})"));
    }

    private Person person(String user) {
        return new Person(address("/"), user, passwordOf(user));
    }
}
