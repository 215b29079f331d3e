package it.sportellocertificati.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.booking.citizen.Channel;
import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenRequest;
import it.sportellocertificati.booking.citizen.PersonDetails;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the Procura's forms ask and record of a citizen's booking. */
class CitizenCallsIT extends RunningApplication {

    private static final String PATH = "/api/v1/citizen-bookings/";

    @Autowired
    private CitizenBookings bookings;

    @Autowired
    private TaskService tasks;

    @Test
    void showsTheWholeBookingToTheProcuraAndAuditorsAlone() {
        String path = PATH + booked();
        for (String allowed : List.of("procura.addetto", "procura.dirigente", "procuratore", "revisore")) {
            JsonNode seen = Machine.json(as(allowed).get(path));
            assertThat(seen.at("/people/person/surname").asText()).isEqualTo("Esempio");
            assertThat(seen.at("/people/other/surname").asText()).isEqualTo("Prova");
            assertThat(seen.at("/people/applicantText").asText()).isEqualTo("Persona delegata");
            assertThat(seen.at("/people/useText").asText()).isEqualTo("Patrocinio a spese dello Stato");
            assertThat(seen.at("/certificates/0/exemption").asText()).contains("115/2002");
            assertThat(seen.path("stateText").asText()).isEqualTo("In preparazione");
            assertThat(seen.path("abroad").asBoolean()).isTrue();
            assertThat(seen.path("steps").findValuesAsText("kind")).containsExactly("SUBMITTED");
        }
        for (String other : List.of("camera.lucca", "amministrazione", "admin")) {
            assertThat(as(other).get(path).statusCode()).as(other).isEqualTo(403);
            assertThat(as(other).get(PATH + "LU26-9999-9996").statusCode())
                    .as("%s learns nothing of a number", other)
                    .isIn(403, 422);
        }
        assertThat(visitor().get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void namesEveryWrongFieldAndRecordsNothing() {
        String number = booked();
        assertThat(wrong(number, "{}")).containsExactly("outcome");
        assertThat(wrong(number, "{\"outcome\": \"DECLINED\"}")).containsExactly("reason");
        assertThat(wrong(number, "{\"outcome\": \"ISSUED\", \"pages\": {\"CASELLARIO\": 0}}"))
                .containsExactlyInAnyOrder("pages.CASELLARIO", "pages.VISURA");
        assertThat(Machine.json(as("procura.addetto").get(PATH + number))
                        .at("/certificates/0")
                        .has("pages"))
                .isFalse();
    }

    private List<String> wrong(String number, String body) {
        HttpResponse<byte[]> answer = as("procura.addetto").send("PUT", PATH + number + "/issue", body);
        assertThat(answer.statusCode()).isEqualTo(422);
        return Machine.json(answer).get("errors").findValuesAsText("field");
    }

    @Test
    void leavesTheIssueToClerksAndDelaysToManagers() {
        String number = booked();
        String issued = "{\"outcome\": \"ISSUED\", \"pages\": {\"CASELLARIO\": 2, \"VISURA\": 1}}";
        for (String other : List.of("procura.dirigente", "revisore", "camera.lucca", "admin")) {
            assertThat(as(other).send("PUT", PATH + number + "/issue", issued).statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(as("procura.addetto")
                        .send("PUT", PATH + number + "/issue", issued)
                        .statusCode())
                .isEqualTo(204);
        String note = "{\"note\": \"Sollecitato l’addetto.\"}";
        assertThat(as("procura.addetto")
                        .send("PUT", PATH + number + "/overdue", note)
                        .statusCode())
                .isEqualTo(403);
        assertThat(as("procura.dirigente")
                        .send("PUT", PATH + number + "/overdue", note)
                        .statusCode())
                .isEqualTo(204);
        assertThat(as("procura.dirigente")
                        .send("PUT", PATH + number + "/overdue", "{}")
                        .statusCode())
                .isEqualTo(422);
        JsonNode seen = Machine.json(as("procura.dirigente").get(PATH + number));
        assertThat(seen.get("certificates").findValues("pages"))
                .extracting(JsonNode::asInt)
                .containsExactly(2, 1);
        assertThat(seen.get("steps").findValuesAsText("note")).contains("Sollecitato l’addetto.");
    }

    @Test
    void tellsTheFormOfATaskThatItIsACitizens() {
        String number = booked();
        await().until(() -> task(number) != null);

        JsonNode subject = Machine.json(as("procura.addetto").get("/api/v1/tasks/" + String.valueOf(task(number))));

        assertThat(subject.get("key").asText()).isEqualTo(number);
        assertThat(subject.get("citizen").asBoolean()).isTrue();
    }

    private @org.jspecify.annotations.Nullable String task(String number) {
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("Task_IssueCertificate")
                .singleResult();
        return task == null ? null : task.getId();
    }

    private Machine as(String user) {
        return new Machine(address("/"), user, passwordOf(user));
    }

    private String booked() {
        var anna = new PersonDetails("Esempio", "Anna", "1980-05-31", "E715", "SMPNNA80E71E715A", "E715");
        var bruno = new PersonDetails("Prova", "Bruno", "1975-02-14", "L833", "PRVBRN75B14L833U", "L833");
        return bookings.book(
                        new CitizenRequest(
                                "it",
                                List.of("CASELLARIO", "VISURA"),
                                "LEGAL_AID",
                                "n. 12/2026",
                                true,
                                false,
                                anna,
                                "DELEGATE",
                                bruno,
                                null,
                                null,
                                true,
                                List.of()),
                        Channel.PORTAL,
                        null,
                        UUID.randomUUID().toString())
                .number()
                .value();
    }
}
