package it.sportellocertificati.journey;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.document.SignedSamples;
import java.net.HttpURLConnection;
import java.util.UUID;

/**
 * One certificate from the desk to its delivery, by people who do again whatever got no answer. Each step looks at where the booking
 * stands, so that it does not matter after which step the application died.
 */
final class Errand {

    private static final String BOOKINGS = "/api/v1/bookings";

    private final String key = UUID.randomUUID().toString();
    private String number = "";
    private byte[] certificate = {};
    private int doubts;

    String number() {
        return number;
    }

    byte[] certificate() {
        return certificate;
    }

    /** @return whether the certificate has been delivered */
    boolean step(Person desk, Person clerk) {
        if (number.isEmpty()) {
            number = done(desk.postOnce(BOOKINGS, Requests.carichiPendenti(), key))
                    .body()
                    .path("number")
                    .asText();
        }
        String state = done(clerk.get(path())).body().path("state").asText();
        switch (state) {
            case "SUBMITTED" -> verify(clerk);
            case "ACCEPTED" -> issue(clerk);
            case "ISSUED" -> settle(clerk);
            default -> assertThat(state).isEqualTo("DELIVERED");
        }
        return state.equals("DELIVERED");
    }

    private void verify(Person clerk) {
        done(clerk.put(path() + "/verification", "{\"outcome\":\"ACCEPTED\"}"));
        complete(clerk, "Task_VerifyBooking");
    }

    private void issue(Person clerk) {
        if (certificate.length == 0) {
            certificate = SignedSamples.pades("Certificato " + number);
        }
        done(clerk.upload(path() + "/certificate", "c.pdf", certificate));
        done(clerk.put(path() + "/issue", "{\"outcome\":\"ISSUED\"}"));
        complete(clerk, "Task_IssueCertificate");
    }

    /** Where nobody knows whether the provider took the message, a clerk gives its receipts some time and then sends it again. */
    private void settle(Person clerk) {
        String task = clerk.taskOf(number, "Task_ResolveDelivery");
        if (task.isEmpty() || ++doubts % 10 != 0) {
            return;
        }
        int answer = clerk.put(path() + "/deliveries/CERTIFICATE/resolution", "{\"choice\":\"SEND_AGAIN\"}")
                .status();
        assertThat(answer).as("resolution of " + number).isIn(204, HttpURLConnection.HTTP_CONFLICT);
        complete(clerk, "Task_ResolveDelivery");
    }

    /** Nothing where the task is gone: then a try that got no answer had worked. */
    private void complete(Person clerk, String taskKey) {
        String task = clerk.taskOf(number, taskKey);
        if (!task.isEmpty()) {
            clerk.complete(task);
        }
    }

    private String path() {
        return BOOKINGS + "/" + number;
    }

    private static Person.Answer done(Person.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 204);
        return answer;
    }
}
