package it.sportellocertificati.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.WebUser;
import it.sportellocertificati.booking.SampleRequests;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The interface of the running application, called as machines and forms call it. */
class InterfaceIT extends RunningApplication {

    private static final String BOOKINGS = "/api/v1/bookings";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping calls;

    @Test
    void answersARepeatWithTheFirstBooking() {
        String key = UUID.randomUUID().toString();
        HttpResponse<byte[]> first = as("camera.lucca").send("POST", BOOKINGS, request("Uno"), "Idempotency-Key", key);
        HttpResponse<byte[]> again = as("camera.lucca").send("POST", BOOKINGS, request("Uno"), "Idempotency-Key", key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location").orElseThrow()).endsWith(number(first));
        assertThat(number(again)).isEqualTo(number(first));
        HttpResponse<byte[]> other =
                as("camera.lucca").send("POST", BOOKINGS, request("Altro"), "Idempotency-Key", key);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(Machine.json(other).at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
    }

    @Test
    void showsABookingToItsDeskTheProcuraAndTheAuditorsAlone() {
        String path = BOOKINGS + "/" + booked("Vista");
        for (String allowed : List.of("camera.lucca", "procura.addetto", "procura.dirigente", "revisore")) {
            assertThat(as(allowed).get(path).statusCode()).as(allowed).isEqualTo(200);
        }
        for (String other : List.of("camera.viareggio", "amministrazione", "admin")) {
            assertThat(as(other).get(path).statusCode()).as(other).isEqualTo(404);
            assertThat(as(other).get(path + "/evidence").statusCode()).as(other).isEqualTo(404);
        }
        assertThat(visitor().get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void findsByNumberAndByPersonWhatTheReaderMaySee() {
        String number = booked("Ricercata");
        assertThat(found(as("camera.lucca").get(BOOKINGS + "?number=" + number)))
                .contains(number);
        assertThat(found(as("camera.viareggio").get(BOOKINGS + "?number=" + number)))
                .isEmpty();
        String person = "{\"fiscalCode\": \"" + SampleRequests.FISCAL_CODE + "\", \"size\": 100}";
        assertThat(found(as("procura.addetto").send("POST", BOOKINGS + "/search", person)))
                .contains(number);
        assertThat(found(as("camera.viareggio").send("POST", BOOKINGS + "/search", person)))
                .doesNotContain(number);
        assertThat(as("camera.lucca").get(BOOKINGS + "?number=LU26").statusCode())
                .isEqualTo(422);
        assertThat(as("camera.lucca").get(BOOKINGS + "?state=NONE").statusCode())
                .isEqualTo(400);
    }

    @Test
    void keepsTheCertificateAndItsEvidenceFromTheDesk() throws Exception {
        String path = BOOKINGS + "/" + booked("Rilascio");
        byte[] paper = SignedPapers.p7m(
                "Carichi pendenti",
                SampleRequests.FISCAL_CODE,
                UUID.randomUUID().toString());
        assertThat(as("camera.lucca")
                        .upload(path + "/certificate", "c.pdf.p7m", paper)
                        .statusCode())
                .isEqualTo(403);
        assertThat(as("procura.addetto")
                        .upload(path + "/certificate", "c.pdf.p7m", paper)
                        .statusCode())
                .as("not accepted yet")
                .isEqualTo(409);
        JsonNode desk = Machine.json(as("camera.lucca").get(path));
        assertThat(desk.has("certificate")).isFalse();
        assertThat(desk.has("pendingDecision")).isFalse();
        assertThat(desk.get("steps").findValues("by")).isEmpty();
        assertThat(as("camera.lucca").get(path + "/evidence").statusCode()).isEqualTo(403);
        assertThat(as("revisore").get(path + "/evidence").statusCode()).isEqualTo(403);
        assertThat(as("procura.addetto").get(path + "/evidence").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWithAProblemWhereverARequestStops() {
        Machine clerk = as("procura.addetto");
        String path = BOOKINGS + "/" + booked("Rifiuti");
        refused(as("camera.lucca").send("DELETE", BOOKINGS, "{}"), 405);
        refused(clerk.get("/api/v1/nothing"), 404);
        refused(clerk.call("PUT", path + "/certificate", "x".getBytes(), "Content-Type", "application/pdf"), 415);
        refused(clerk.upload(path + "/certificate", "big.pdf", new byte[12_600_000]), 413);
        refused(clerk.send("PUT", path + "/verification", "{\"outcome\": \"MAYBE\"}"), 422);
        refused(clerk.send("PUT", path + "/issue", "{\"outcome\": \"ISSUED\"}"), 422);
        refused(as("camera.lucca").send("PUT", path + "/verification", "{\"outcome\": \"ACCEPTED\"}"), 403);
        refused(as("camera.lucca").get("/api/v1/pec/messages"), 403);
        refused(as("camera.lucca").get("/api/v1/tasks/none"), 404);
    }

    @Test
    void listsCertifiedMailByFiltersThatCanMatchAndNamesThoseThatCannot() {
        Machine manager = as("procura.dirigente");
        String path = "/api/v1/pec/messages";

        assertThat(manager.get(path + "?box=procura&kind=DELIVERY&state=RECEIPT")
                        .statusCode())
                .isEqualTo(200);
        JsonNode problem = Machine.json(manager.get(path + "?box=nessuna&kind=CONSEGNA&state=VALID"));
        assertThat(problem.get("status").asInt()).isEqualTo(422);
        assertThat(problem.get("errors").findValuesAsText("field")).containsExactly("box", "kind", "state");
        assertThat(problem.get("errors").get(0).get("message").asText()).contains("camera, procura");
    }

    @Test
    void refusesToCancelTwice() {
        String path = BOOKINGS + "/" + booked("Annullata") + "/cancellation";
        assertThat(as("camera.lucca").send("POST", path, "{}").statusCode()).isEqualTo(204);
        refused(as("camera.lucca").send("POST", path, "{}"), 409);
    }

    @Test
    void keepsASessionThroughCallsAtTheSameTime() {
        WebUser form = signedIn("tasklist", "camera.lucca");
        List<CompletableFuture<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(CompletableFuture.supplyAsync(
                    () -> form.get("/api/v1/desks").statusCode()));
        }
        assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo(200));
        assertThat(form.get("/api/v1/desks").statusCode()).isEqualTo(200);
    }

    @Test
    void describesEveryCallWithItsRefusals() {
        JsonNode description = Machine.json(as("camera.lucca").get("/v3/api-docs"));
        assertThat(description.get("openapi").asText()).startsWith("3.1");
        calls.getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/v1"))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> {
                                    String name = verb + " " + pattern;
                                    JsonNode call = description.at("/paths/"
                                            + pattern.replace("~", "~0").replace("/", "~1") + "/"
                                            + verb.name().toLowerCase(java.util.Locale.ROOT));
                                    assertThat(call.path("summary").asText())
                                            .as(name)
                                            .isNotBlank();
                                    assertThat(call.path("description").asText())
                                            .as(name)
                                            .isNotBlank();
                                    assertThat(call.path("responses").has("401"))
                                            .as(name)
                                            .isTrue();
                                    Refuses refuses = method.getMethodAnnotation(Refuses.class);
                                    for (ProblemKind kind : refuses == null ? new ProblemKind[0] : refuses.value()) {
                                        assertThat(call.at("/responses/"
                                                                + kind.status().value() + "/content")
                                                        .has("application/problem+json"))
                                                .as(name + " " + kind)
                                                .isTrue();
                                    }
                                })));
    }

    private Machine as(String user) {
        return new Machine(address("/"), user, passwordOf(user));
    }

    private String booked(String surname) {
        HttpResponse<byte[]> answer = as("camera.lucca").send("POST", BOOKINGS, request(surname));
        assertThat(answer.statusCode()).isEqualTo(201);
        return number(answer);
    }

    private static String request(String surname) {
        return """
                {"certificateType": "CARICHI_PENDENTI", "administration": "c_e715", "official": "Lucia Funzionaria",
                 "purpose": "Verifica", "legalBasis": "art. 71 DPR 445/2000", "protocolNumber": "1/2026",
                 "protocolDate": "2026-01-02", "subject": {"surname": "%s", "givenNames": "Anna",
                 "birthDate": "1980-05-31", "birthPlace": "E715", "fiscalCode": "%s"}}""".formatted(surname, SampleRequests.FISCAL_CODE);
    }

    private static String number(HttpResponse<byte[]> answer) {
        return Machine.json(answer).get("number").asText();
    }

    private static List<String> found(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Machine.json(answer).get("bookings").findValuesAsText("number");
    }

    private static void refused(HttpResponse<byte[]> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Machine.json(answer);
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).isNotBlank();
    }
}
