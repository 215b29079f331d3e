package it.sportellocertificati.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.report.html.SamplePictures;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The interface for the bilancio sociale, called by people of both organisations. Each test has an edition of its own. */
class ReportsIT extends RunningApplication {

    private static final String REPORTS = "/api/v1/reports";
    private static final String LETTER = "/chapters/lettera-agli-stakeholder";
    private static final String NOTE = "/chapters/nota-metodologica";

    @Test
    void leadsAChapterFromThePlanToItsReview() {
        String edition = opened(2031);
        Machine manager = as("procura.dirigente");
        Machine camera = as("camera.lucca");
        done(manager.send("PUT", edition + NOTE + "/owner", "{\"owner\": \"CAMERA\", \"writer\": \"camera.lucca\"}"));
        done(manager.send("POST", edition + "/planned", ""));
        done(camera.send("PUT", edition + "/help", "{\"manner\": \"Revisione linguistica\"}"));
        done(camera.send("POST", edition + NOTE + "/acceptance", ""));
        JsonNode saved = json(
                camera.send(
                        "PUT",
                        edition + NOTE + "/text",
                        "{\"base\": 0, \"html\": \"<p onclick='x()'>Testo</p><p><img src='" + SamplePictures.png(3, 3)
                                + "'></p>\"}"),
                200);
        assertThat(saved.get("version").asInt()).isEqualTo(1);
        assertThat(saved.get("notes").get(0).asText()).contains("comandi");
        assertThat(saved.get("gaps")).hasSize(1);
        refused(camera.send("POST", edition + NOTE + "/written", ""), 409);
        json(camera.send("PUT", edition + NOTE + "/text", "{\"base\": 1, \"html\": \"<p>Testo</p>\"}"), 200);
        JsonNode stale = refused(
                as("camera.viareggio")
                        .send("PUT", edition + NOTE + "/text", "{\"base\": 1, \"html\": \"<p>Altro</p>\"}"),
                409);
        assertThat(stale.get("code").asText()).isEqualTo("report.text.stale");
        assertThat(stale.at("/present/html").asText()).isEqualTo("<p>Testo</p>");
        assertThat(stale.at("/present/version").asInt()).isEqualTo(2);
        done(camera.send("POST", edition + NOTE + "/written", ""));
        done(camera.send("POST", edition + NOTE + "/review", "{\"textVersion\": 2}"));
        done(as("procura.addetto").send("POST", edition + NOTE + "/review", "{\"textVersion\": 2}"));
        assertThat(json(manager.get(edition + NOTE), 200).get("state").asText()).isEqualTo("REVIEWED");
        assertThat(json(manager.get(edition + NOTE + "/versions"), 200)).hasSize(2);
        assertThat(json(manager.get(edition + NOTE + "/versions/1"), 200)
                        .get("html")
                        .asText())
                .contains("<img");
        assertThat(json(manager.get(edition + NOTE + "/comparison?from=1&to=2"), 200)
                        .get("html")
                        .asText())
                .contains("<del>");
        done(manager.send("POST", edition + NOTE + "/return", "{\"reason\": \"Manca il periodo\"}"));
        JsonNode remarks = json(camera.get(edition + NOTE + "/remarks"), 200);
        assertThat(remarks.get(0).get("words").asText()).isEqualTo("Manca il periodo");
        done(camera.send(
                "POST", edition + NOTE + "/remarks/" + remarks.get(0).get("id").asText() + "/resolution", ""));
        json(as("procuratore").send("POST", edition + NOTE + "/remarks", "{\"words\": \"Bene\"}"), 201);
        JsonNode lacking = refused(manager.send("POST", edition + "/submission", ""), 422);
        assertThat(lacking.get("errors").findValuesAsText("field")).contains("chapters.nota-metodologica");
        assertThat(json(manager.get(edition + "/submission"), 200).findValuesAsText("message"))
                .as("told before the attempt too")
                .isEqualTo(lacking.get("errors").findValuesAsText("message"));
        refused(as("procuratore").send("POST", edition + "/approval", ""), 409);
        refused(as("procuratore").send("POST", edition + "/rejection", "{\"remarks\": {}}"), 409);
        refused(manager.send("POST", edition + "/corrections", "{\"reason\": \"x\", \"chapters\": []}"), 409);
        assertThat(json(manager.get(edition + "/versions"), 200)).isEmpty();
    }

    @Test
    void changesThePlanFieldByField() {
        String edition = opened(2032);
        Machine manager = as("procura.dirigente");
        JsonNode added = json(
                manager.send("POST", edition + "/chapters", "{\"title\": \"Sedi e città\", \"owner\": \"PROCURA\"}"),
                201);
        assertThat(added.get("anchor").asText()).isEqualTo("sedi-e-citta");
        json(
                manager.send(
                        "PUT", edition + "/chapters/sedi-e-citta", "{\"title\": \"Sedi\", \"owner\": \"PROCURA\"}"),
                200);
        done(manager.send("PUT", edition + "/chapters/sedi-e-citta/deadline", "{\"dueOn\": \"" + day(20) + "\"}"));
        refused(manager.send("PUT", edition + "/chapters/sedi-e-citta/deadline", "{}"), 422);
        refused(manager.send("PUT", edition + "/chapters/sedi-e-citta/owner", "{\"owner\": \"NESSUNO\"}"), 422);
        refused(
                manager.send("PUT", edition + "/chapters/sedi-e-citta/deadline", "{\"dueOn\": \"" + day(-1) + "\"}"),
                422);
        JsonNode stranger = refused(
                manager.send(
                        "PUT", edition + NOTE + "/owner", "{\"owner\": \"CAMERA\", \"writer\": \"procura.addetto\"}"),
                422);
        assertThat(stranger.at("/errors/0/field").asText()).isEqualTo("writer");
        assertThat(json(manager.get(edition + NOTE), 200).hasNonNull("writer")).isFalse();
        assertThat(json(manager.get("/api/v1/report-writers"), 200).findValuesAsText("account"))
                .contains("procura.addetto", "procura.dirigente", "camera.viareggio")
                .doesNotContain("procuratore", "amministrazione");
        refused(as("procura.addetto").get("/api/v1/report-writers"), 403);
        JsonNode read = json(manager.get(edition), 200);
        List<String> anchors = read.get("chapters").findValuesAsText("anchor");
        String order = "{\"anchors\": [\"" + String.join("\", \"", anchors) + "\"]}";
        done(manager.send("PUT", edition + "/order", order));
        done(manager.call("DELETE", edition + "/chapters/sedi-e-citta", new byte[0]));
        refused(manager.get(edition + "/chapters/sedi-e-citta"), 404);
        done(manager.send(
                "PUT",
                edition + "/deadlines",
                "{\"answerBy\": \"" + day(8) + "\", \"writeBy\": \"" + day(31) + "\", \"reviewBy\": \"" + day(46)
                        + "\", \"approveBy\": \"" + day(61) + "\"}"));
        refused(manager.send("PUT", edition + "/deadlines", "{\"answerBy\": \"" + day(8) + "\"}"), 422);
        refused(manager.send("POST", REPORTS, plan(2032)), 409);
        assertThat(json(manager.get(REPORTS + "/templates/preventivo"), 200)).isNotEmpty();
        refused(manager.get(REPORTS + "/templates/altro"), 404);
        refused(manager.get(REPORTS + "/consuntivo-1999"), 404);
        refused(manager.get(REPORTS + "/bilancio"), 404);
        done(manager.send("POST", edition + "/planned", ""));
        done(as("camera.lucca").send("POST", edition + NOTE + "/refusal", "{\"reason\": \"Mancano le persone\"}"));
        assertThat(json(manager.get(edition + NOTE), 200).get("owner").asText()).isEqualTo("PROCURA");
    }

    @Test
    void keepsEachActToThoseWhoMay() {
        String edition = opened(2033);
        done(as("procura.dirigente").send("POST", edition + "/planned", ""));
        for (String other :
                List.of("camera.lucca", "procura.addetto", "procuratore", "revisore", "amministrazione", "admin")) {
            refused(as(other).send("POST", REPORTS, plan(2034)), 403);
            refused(as(other).send("POST", edition + "/submission", ""), 403);
            refused(as(other).send("PUT", edition + "/order", "{\"anchors\": []}"), 403);
        }
        for (String other : List.of("camera.lucca", "procuratore", "revisore", "procura.dirigente")) {
            assertThat(as(other).get(edition).statusCode()).as(other).isEqualTo(200);
        }
        for (String other : List.of("amministrazione", "admin")) {
            refused(as(other).get(REPORTS), 403);
            refused(as(other).get(edition + LETTER + "/text"), 403);
            refused(as(other).get(edition + LETTER + "/text.docx"), 403);
            refused(as(other).get(edition + "/preview"), 403);
            refused(as(other).get(edition + "/figures"), 403);
        }
        assertThat(visitor().get(edition).statusCode()).isEqualTo(401);
        refused(
                as("camera.lucca").send("PUT", edition + LETTER + "/text", "{\"base\": 0, \"html\": \"<p>x</p>\"}"),
                403);
        refused(as("revisore").send("POST", edition + LETTER + "/remarks", "{\"words\": \"x\"}"), 403);
        refused(as("revisore").send("POST", edition + LETTER + "/presence", ""), 403);
        refused(as("procura.dirigente").send("POST", edition + "/approval", ""), 403);
        refused(as("procura.dirigente").send("PUT", edition + "/help", "{\"manner\": \"x\"}"), 403);
        refused(as("revisore").send("POST", edition + "/goals", "{}"), 403);
        refused(as("procura.addetto").send("PUT", edition + LETTER + "/text", "{}"), 422);
        refused(as("procura.addetto").send("POST", edition + LETTER + "/review", "{}"), 422);
    }

    @Test
    void takesTablesGoalsAndDocuments() {
        String edition = opened(2035);
        Machine clerk = as("procura.addetto");
        done(as("procura.dirigente").send("POST", edition + "/planned", ""));
        JsonNode read = json(
                clerk.upload(
                        edition + "/table-file",
                        "spese.csv",
                        "Voce;2015\nPeriti;1.234,5".getBytes(StandardCharsets.UTF_8)),
                200);
        assertThat(read.at("/lines/0/cells/0").asText()).isEqualTo("1.234,5");
        refused(
                clerk.upload(
                        edition + "/table-file", "spese.csv", "Voce;2015\nPeriti;x".getBytes(StandardCharsets.UTF_8)),
                422);
        String table =
                "{\"title\": \"Spese\", \"unit\": \"euro\", \"source\": \"Ufficio spese\", \"countedOn\": \"2015-12-31\","
                        + " \"lineHeading\": \"Voce\", \"columns\": [\"2015\"], \"lines\": [{\"label\": \"Periti\", \"cells\": [\"1.234,5\"]}]}";
        JsonNode kept = json(clerk.send("PUT", edition + "/tables/spese", table), 200);
        assertThat(kept.at("/table/lines/0/cells/0").decimalValue()).isEqualByComparingTo("1234.5");
        done(clerk.send("PUT", edition + "/figures/spese", "{\"chart\": \"NONE\", \"caption\": \"Quanto si spende\"}"));
        refused(clerk.send("PUT", edition + "/figures/spese", "{\"chart\": \"TORTA\"}"), 422);
        assertThat(json(clerk.get(edition + "/figures"), 200).findValuesAsText("name"))
                .contains("prenotazioni-per-mese", "spese");
        refused(clerk.send("PUT", edition + "/figures/altro", "{\"chart\": \"NONE\"}"), 404);
        json(
                clerk.send(
                        "PUT",
                        edition + LETTER + "/text",
                        "{\"base\": 0, \"html\": \"<h3>Cari lettori</h3><figure data-figure='spese'></figure>\"}"),
                200);
        String preview = new String(clerk.get(edition + "/preview").body(), StandardCharsets.UTF_8);
        assertThat(preview).contains("Quanto si spende").contains("1.234,5").contains("<h3>Cari lettori</h3>");
        byte[] docx = clerk.get(edition + LETTER + "/text.docx").body();
        JsonNode back = json(clerk.upload(edition + LETTER + "/document", "lettera.docx", docx), 200);
        assertThat(back.get("html").asText()).isEqualTo("<h3>Cari lettori</h3><figure data-figure=\"spese\"></figure>");
        refused(clerk.upload(edition + LETTER + "/document", "lettera.docx", new byte[] {1, 2}), 422);
        String goal =
                "{\"action\": \"Sito nuovo\", \"owner\": \"Procura\", \"deadline\": \"2035-12-31\", \"target\": \"1\","
                        + " \"unit\": \"siti\", \"lessIsBetter\": false, \"actual\": \"1\"}";
        String id = json(clerk.send("POST", edition + "/goals", goal), 201)
                .get("id")
                .asText();
        json(clerk.send("PUT", edition + "/goals/" + id, goal.replace("Sito nuovo", "Sito accessibile")), 200);
        JsonNode goals = json(clerk.get(edition + "/goals"), 200);
        assertThat(goals.at("/0/action").asText()).isEqualTo("Sito accessibile");
        assertThat(goals.at("/0/reached").asBoolean()).isTrue();
        done(clerk.call("DELETE", edition + "/goals/" + id, new byte[0]));
        refused(clerk.send("POST", edition + "/goals/taken", ""), 404);
        assertThat(json(clerk.send("POST", edition + LETTER + "/presence", ""), 200))
                .isEmpty();
        assertThat(json(as("procura.addetto2").send("POST", edition + LETTER + "/presence", ""), 200)
                        .at("/0/user")
                        .asText())
                .isEqualTo("procura.addetto");
        done(clerk.call("DELETE", edition + LETTER + "/presence", new byte[0]));
        refused(clerk.get(edition + LETTER + "/before"), 404);
        assertThat(json(clerk.get(edition + "/tables"), 200).findValuesAsText("name"))
                .contains("spese");
        done(clerk.call("DELETE", edition + "/tables/spese", new byte[0]));
    }

    private String opened(int year) {
        HttpResponse<byte[]> answer = as("procura.dirigente").send("POST", REPORTS, plan(year));
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String plan(int year) {
        return "{\"kind\": \"CONSUNTIVO\", \"year\": " + year + ", \"from\": \"TEMPLATE\", \"answerBy\": \"" + day(7)
                + "\", \"writeBy\": \"" + day(30) + "\", \"reviewBy\": \"" + day(45) + "\", \"approveBy\": \"" + day(60)
                + "\"}";
    }

    private static LocalDate day(int from) {
        return LocalDate.now(RomeTime.ZONE).plusDays(from);
    }

    private Machine as(String user) {
        return new Machine(address("/"), user, passwordOf(user));
    }

    private static JsonNode json(HttpResponse<byte[]> answer, int status) {
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(status);
        return Machine.json(answer);
    }

    private static void done(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(204);
    }

    private static JsonNode refused(HttpResponse<byte[]> answer, int status) {
        JsonNode problem = json(answer, status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(problem.get("detail").asText()).isNotBlank();
        return problem;
    }
}
