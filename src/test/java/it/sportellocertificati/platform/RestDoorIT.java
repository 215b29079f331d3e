package it.sportellocertificati.platform;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.RunningApplication;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the web applications' own REST path refuses to everybody, and what it keeps for some. */
class RestDoorIT extends RunningApplication {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String BOOKING = """
            {"certificateType": "CARICHI_PENDENTI", "administration": "c_e715", "official": "Lucia Funzionaria",
             "purpose": "Verifica", "legalBasis": "art. 71 DPR 445/2000", "protocolNumber": "1/2026",
             "protocolDate": "2026-01-02", "subject": {"surname": "Esempio", "givenNames": "Anna",
             "birthDate": "1980-05-31", "birthPlace": "E715", "fiscalCode": "SMPNNA80E71E715A"}}""";

    @Autowired
    private TaskService tasks;

    @ParameterizedTest
    @CsvSource({
        "POST, /task/create",
        "PUT, /task/x",
        "DELETE, /task/x",
        "POST, /task/x/comment/create",
        "PUT, /task/x/comment",
        "POST, /task/x/attachment/create",
        "POST, /task/x/delegate",
        "POST, /task/x/bpmnError",
        "POST, /task/x/identity-links",
        "PUT, /task/x/variables/note",
        "POST, /task/x/variables",
        "POST, /task/x/localVariables/note/data",
        "PUT, /process-instance/x/variables/note",
        "POST, /process-instance/x/modification",
        "POST, /process-instance/delete",
        "DELETE, /process-instance/x",
        "PUT, /process-instance/x/suspended",
        "POST, /process-instance/variables-async",
        "PUT, /execution/x/localVariables/note",
        "POST, /execution/x/signal",
        "POST, /execution/x/messageSubscriptions/y/trigger",
        "PUT, /incident/x/annotation",
        "DELETE, /incident/x",
        "POST, /message",
        "POST, /signal",
        "POST, /condition",
        "POST, /migration/execute",
        "POST, /migration/executeAsync",
        "POST, /modification/execute",
        "POST, /deployment/create",
        "DELETE, /deployment/x",
        "POST, /external-task/fetchAndLock",
        "POST, /process-definition/key/AdministrationBooking/start",
        "POST, /process-definition/key/AdministrationBooking/submit-form",
        "POST, /process-definition/x/restart",
        "DELETE, /process-definition/x",
        "POST, /job/retries",
        "POST, /job/x/execute",
        "PUT, /job/x/duedate",
        "PUT, /batch/x/suspended",
        "DELETE, /history/process-instance/x",
        "POST, /history/cleanup",
        "POST, /history/process-instance/set-removal-time",
        "POST, /identity/verify",
        "POST, /tenant/create",
        "POST, /telemetry/configuration",
        "PATCH, /task/x"
    })
    void refusesToAdministratorsToo(String method, String path) {
        var administrator = signedIn("admin", "admin");

        var answer = administrator.send(method, ENGINE + path, "{}", "application/json");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("platform.restDoor");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /job/x/retries, procura.dirigente",
        "POST, /user/create, admin",
        "DELETE, /user/nobody, admin",
        "POST, /filter/create, admin",
        "POST, /authorization/create, admin",
        "POST, /group/create, admin"
    })
    void keepsSomeCallsForThoseWhoNeedThem(String method, String path, String who) {
        var body = "{}";
        var chosen = signedIn("welcome", who).send(method, ENGINE + path, body, "application/json");
        var clerk = signedIn("tasklist", "procura.addetto").send(method, ENGINE + path, body, "application/json");

        assertThat(chosen.body()).doesNotContain("platform.restDoor");
        assertThat(clerk.statusCode()).isEqualTo(403);
        assertThat(clerk.body()).contains("platform.restDoor");
    }

    @ParameterizedTest
    @CsvSource({"procura.dirigente, 200", "admin, 200", "procura.addetto, 403", "camera.lucca, 403", "revisore, 200"})
    void cockpitsOwnPathIsForThoseWhoHaveCockpit(String who, int status) {
        var answer =
                signedIn("welcome", who).get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics");

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void tellsWhoCompletesWithoutADecisionWhatIsMissing(String how) {
        var task = verificationOfANewBooking();

        var answer = signedIn("tasklist", "procura.addetto").post(ENGINE + "/task/" + task + "/" + how, "{}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"message\"", "alcuna decisione").doesNotContain("Exception");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form"})
    void tellsWhoSendsADatumAlongThatItMayNotEnterTheEngine(String how) {
        var task = verificationOfANewBooking();
        var variables = "{\"variables\":{\"surname\":{\"value\":\"Esempio\",\"type\":\"String\"}}}";

        var answer = signedIn("tasklist", "procura.addetto").post(ENGINE + "/task/" + task + "/" + how, variables);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("registrarlo nella prenotazione").doesNotContain("Esempio", "Exception");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    private String verificationOfANewBooking() {
        var desk = signedIn("tasklist", "camera.lucca");
        var booked = desk.post("/api/v1/bookings", BOOKING).body();
        var number = booked.replaceAll("(?s).*\"number\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("Task_VerifyBooking")
                .singleResult()
                .getId();
    }

    @ParameterizedTest
    @CsvSource({
        "/camunda/api/engine/engine/default/task%2Fcreate",
        "/camunda/api/engine/engine/default//task/create",
        "/camunda/api/engine/engine/default/task;x=y/create",
        "/camunda/api/engine/engine/default/x/../task/create",
        "/camunda/api/engine/task/create",
        "/camunda/api/engine/engine/default/task/create/"
    })
    void noSpellingOfAnAddressGetsAround(String path) {
        var answer = signedIn("admin", "admin").post(path, "{\"id\":\"free\",\"name\":\"libera\"}");

        assertThat(answer.statusCode()).isIn(400, 403, 404);
    }
}
