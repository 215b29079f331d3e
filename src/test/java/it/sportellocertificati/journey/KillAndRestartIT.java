package it.sportellocertificati.journey;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.document.SignedSamples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing lost: the packaged application is killed between each pair of steps, and once in the middle of the sending. */
class KillAndRestartIT {

    private static final String ADMINISTRATION = "protocollo@pec.comune.lucca.example";
    private static final String RESOLVE = "Task_ResolveDelivery";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Half seconds that a person gives a receipt before sending again what nobody knows to have left. */
    private static final int DOUBTS = 40;

    @TempDir
    private Path data;

    @Test
    void everyBookingGoesOnFromWhereItWas() {
        try (ApplicationProcess application = new ApplicationProcess(data)) {
            application.start();
            String number = book(application);
            String second = book(application);

            application.killAndStart();
            awaitNotice(application, number);
            awaitNotice(application, second);

            application.killAndStart();
            Person clerk = person(application, "procura.addetto");
            decide(clerk, number, "verification", "{\"outcome\":\"ACCEPTED\"}");
            application.killAndStart();
            complete(person(application, "procura.addetto"), number, "Task_VerifyBooking");

            application.killAndStart();
            byte[] certificate = SignedSamples.pades("Certificato " + number);
            clerk = person(application, "procura.addetto");
            assertThat(clerk.upload("/api/v1/bookings/" + number + "/certificate", "c.pdf", certificate)
                            .status())
                    .isEqualTo(200);
            application.killAndStart();
            decide(person(application, "procura.addetto"), number, "issue", "{\"outcome\":\"ISSUED\"}");
            application.killAndStart();
            complete(person(application, "procura.addetto"), number, "Task_IssueCertificate");

            // At once: somewhere between the commit, the sending and the receipts.
            application.killAndStart();
            awaitDelivered(application, number);
            application.killAndStart();

            assertThat(state(application, number)).isEqualTo("DELIVERED");
            assertThat(state(application, second)).isEqualTo("SUBMITTED");
            assertThat(second).isNotEqualTo(number);
            assertThat(new SimulatedMailbox(application.imapPort(), ADMINISTRATION).certificates())
                    .as("the certificate arrived once, byte by byte")
                    .singleElement()
                    .isEqualTo(certificate);
        }
    }

    private static Person person(ApplicationProcess application, String user) {
        return new Person(application.address(), user, application.passwordOf(user));
    }

    private static String book(ApplicationProcess application) {
        Person.Answer answer = person(application, "camera.lucca").post("/api/v1/bookings", Requests.carichiPendenti());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.body().path("number").asText();
    }

    private static void decide(Person clerk, String number, String what, String json) {
        Person.Answer answer = clerk.put("/api/v1/bookings/" + number + "/" + what, json);
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 204);
    }

    private static void complete(Person clerk, String number, String task) {
        String id = clerk.taskOf(number, task);
        assertThat(id).as(task + " is open").isNotEmpty();
        Person.Answer answer = clerk.complete(id);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(204);
    }

    private static String state(ApplicationProcess application, String number) {
        return person(application, "procura.dirigente")
                .get("/api/v1/bookings/" + number)
                .body()
                .path("state")
                .asText();
    }

    private static void awaitDelivered(ApplicationProcess application, String number) {
        Person clerk = person(application, "procura.addetto");
        awaitEnd(clerk, number, "CERTIFICATE", () -> state(application, number).equals("DELIVERED"));
    }

    private static void awaitNotice(ApplicationProcess application, String number) {
        Person desk = person(application, "camera.lucca");
        awaitEnd(
                desk,
                number,
                "NOTICE",
                () -> desk.get("/api/v1/bookings/" + number)
                        .body()
                        .path("steps")
                        .findValuesAsText("kind")
                        .contains("NOTICE_RECEIVED"));
    }

    /** A kill in the very moment of the sending leaves a message of which nobody knows: it is a person who sends it again, never the program. */
    private static void awaitEnd(Person responsible, String number, String purpose, BooleanSupplier end) {
        AtomicInteger doubts = new AtomicInteger();
        Awaitility.await(purpose)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    boolean over = end.getAsBoolean();
                    if (!over && !responsible.taskOf(number, RESOLVE).isEmpty() && doubts.incrementAndGet() == DOUBTS) {
                        decide(
                                responsible,
                                number,
                                "deliveries/" + purpose + "/resolution",
                                "{\"choice\":\"SEND_AGAIN\"}");
                        complete(responsible, number, RESOLVE);
                    }
                    return over;
                });
    }
}
