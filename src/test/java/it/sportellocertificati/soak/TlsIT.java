package it.sportellocertificati.soak;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.pec.PecRoom;
import it.sportellocertificati.simulator.EmbeddedProvider;
import it.sportellocertificati.simulator.SimulatorSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS from the first byte, as the providers have it on 465 and 993. */
class TlsIT {

    @TempDir
    Path directory;

    @Test
    void sendsAndReadsByTlsOnlyWhereItTrustsTheServersAuthority() throws Exception {
        SimulatorSettings plain = SimulatorSettings.forTests(directory, PecRoom.PROCURA, PecRoom.CAMERA);
        EmbeddedProvider provider = new EmbeddedProvider(
                new SimulatorSettings(plain.accounts(), plain.simulator().withTls()), Clock.systemUTC());
        provider.start();
        try {
            provider.deliverOrdinary(
                    PecRoom.PROCURA,
                    "Subject: uno\r\n\r\nTesto\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            Map<String, Object> settings = Office.settings(provider);
            for (String account : List.of("procura", "camera")) {
                String prefix = "sportello.pec.accounts." + account + ".";
                settings.put(prefix + "smtp.port", provider.smtpsPort());
                settings.put(prefix + "imap.port", provider.imapsPort());
                settings.put(prefix + "smtp.security", "TLS");
                settings.put(prefix + "imap.security", "TLS");
            }

            String trusting = StrictClient.run(own("fidato"), settings, provider.anchor(), true);
            String strange = StrictClient.run(own("estraneo"), settings, provider.anchor(), false);

            assertThat(trusting).matches("SENT [1-3] null");
            assertThat(strange).startsWith("QUEUED 0").doesNotEndWith("null");
            assertThat(provider.acceptedPerMessageId()).hasSize(1);
        } finally {
            provider.stop();
        }
    }

    private Path own(String name) throws java.io.IOException {
        return Files.createDirectory(directory.resolve(name));
    }
}
