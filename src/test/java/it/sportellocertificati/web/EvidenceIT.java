package it.sportellocertificati.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.delivery.UnzippedEvidence;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The evidence of a booking that went all its way, checked with OpenSSL against the authority of its provider alone. */
class EvidenceIT extends RunningApplication {

    @TempDir
    Path directory;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Test
    void convincesSomebodyWithoutAccessToUs() throws Exception {
        UnzippedEvidence.requirePrograms();
        Prelude prelude = new Prelude(
                address("/"),
                RunningApplication::passwordOf,
                signedIn("tasklist", "procura.addetto"),
                runtime,
                management);
        String number = prelude.booked("camera.lucca", "c_e715");
        prelude.verified(number, "ACCEPTED", "");
        prelude.issued(number);
        prelude.awaitState(number, "DELIVERED");
        var answer = prelude.as("procura.dirigente").get("/api/v1/bookings/" + number + "/evidence");
        assertThat(answer.statusCode()).isEqualTo(200);
        UnzippedEvidence evidence = UnzippedEvidence.of(answer.body(), directory);
        Files.copy(data().resolve("simulator/ca.pem"), directory.resolve("autorita.pem"));

        evidence.holds();
    }
}
