package it.sportellocertificati.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportellocertificati.WebUser;
import it.sportellocertificati.booking.SampleRequests;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;

/** What has to happen before a task appears: others book, verify and issue through the interface, and time passes. */
final class Prelude {

    private static final String BOOKINGS = "/api/v1/bookings";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI server;
    private final UnaryOperator<String> passwords;
    private final WebUser clerk;
    private final RuntimeService runtime;
    private final ManagementService management;

    Prelude(
            URI server,
            UnaryOperator<String> passwords,
            WebUser clerk,
            RuntimeService runtime,
            ManagementService management) {
        this.server = server;
        this.passwords = passwords;
        this.clerk = clerk;
        this.runtime = runtime;
        this.management = management;
    }

    String booked(String user, String administration) {
        HttpResponse<byte[]> answer =
                as(user).send("POST", BOOKINGS, """
                {"certificateType": "CARICHI_PENDENTI", "administration": "%s", "official": "Lucia Funzionaria",
                 "purpose": "Verifica", "legalBasis": "art. 71 DPR 445/2000", "protocolNumber": "1/2026",
                 "protocolDate": "2026-01-02", "subject": {"surname": "Esempio", "givenNames": "Anna",
                 "birthDate": "1980-05-31", "birthPlace": "E715", "fiscalCode": "%s"}}""".formatted(administration, SampleRequests.FISCAL_CODE));
        assertThat(answer.statusCode()).isEqualTo(201);
        return Machine.json(answer).get("number").asText();
    }

    void verified(String number, String outcome, String reason) {
        put(number, "/verification", "{\"outcome\": \"%s\", \"reason\": \"%s\"}".formatted(outcome, reason));
        complete(number, "Task_VerifyBooking");
    }

    void issued(String number) throws Exception {
        byte[] paper = SignedPapers.p7m(
                "Carichi pendenti",
                SampleRequests.FISCAL_CODE,
                UUID.randomUUID().toString());
        assertThat(as("procura.addetto")
                        .upload(BOOKINGS + "/" + number + "/certificate", "certificato.pdf.p7m", paper)
                        .statusCode())
                .isEqualTo(200);
        put(number, "/issue", "{\"outcome\": \"ISSUED\"}");
        complete(number, "Task_IssueCertificate");
    }

    /** Lets the time of a timer come. */
    void due(String number, String timer) {
        Job job = Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> timers(number, timer), found -> !found.isEmpty())
                .get(0);
        management.executeJob(job.getId());
    }

    /** Whether the booking's course stands at this step. */
    boolean standsAt(String number, String step) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .activityIdIn(step)
                        .count()
                > 0;
    }

    /** The booking, as the Procura's clerk sees it. */
    JsonNode booking(String number) {
        return Machine.json(as("procura.addetto").get(BOOKINGS + "/" + number));
    }

    JsonNode delivery(String number) {
        return Machine.json(as("procura.addetto").get(BOOKINGS + "/" + number + "/deliveries/CERTIFICATE"));
    }

    void awaitState(String number, String state) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(booking(number).get("state").asText()).isEqualTo(state));
    }

    void awaitStep(String number, String step) {
        Awaitility.await().atMost(PATIENCE).until(() -> standsAt(number, step));
    }

    Machine as(String user) {
        return new Machine(server, user, passwords.apply(user));
    }

    private List<Job> timers(String number, String timer) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(timer)
                                .list()
                                .stream())
                .toList();
    }

    private void put(String number, String path, String json) {
        assertThat(as("procura.addetto")
                        .send("PUT", BOOKINGS + "/" + number + path, json)
                        .statusCode())
                .as(path)
                .isEqualTo(204);
    }

    /** A receipt may change the booking at the same moment; the clerk is then told to press again. */
    private void complete(String number, String step) {
        String task = runtimeTask(number, step);
        var answer = Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> clerk.post(ENGINE + "/task/" + task + "/complete", "{}"),
                        given -> !given.body().contains("platform.changedMeanwhile"));
        assertThat(answer.statusCode()).as(step).isEqualTo(204);
    }

    private String runtimeTask(String number, String step) {
        String search = "{\"processInstanceBusinessKey\":\"" + number + "\",\"taskDefinitionKey\":\"" + step + "\"}";
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> clerk.post(ENGINE + "/task", search).body(), body -> body.contains("\"id\""))
                .replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }
}
