package it.sportellocertificati.simulator;

import static it.sportellocertificati.simulator.RunningProvider.RECIPIENT;
import static it.sportellocertificati.simulator.RunningProvider.SENDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provider's doors with TLS, as a client sees them that checks whom it talks to. */
class TlsDoorTest {

    @TempDir
    Path directory;

    private EmbeddedProvider provider;

    @BeforeEach
    void open() throws IOException {
        RunningProvider.giveAuthority(directory);
        SimulatorSettings plain = SimulatorSettings.forTests(directory, SENDER);
        provider = new EmbeddedProvider(
                new SimulatorSettings(plain.accounts(), plain.simulator().withTls()), Clock.systemUTC());
        provider.start();
    }

    @AfterEach
    void close() {
        provider.stop();
    }

    @Test
    void showsACertificateOfItsAuthorityForTheLoopbackAddressAtBothDoors() throws Exception {
        assertThat(greeting(provider.smtpsPort(), trusting(provider.anchor()))).startsWith("220");
        assertThat(greeting(provider.imapsPort(), trusting(provider.anchor()))).startsWith("* OK");
    }

    @Test
    void isRefusedByWhoDoesNotTrustItsAuthority() throws Exception {
        assertThatThrownBy(() -> greeting(provider.smtpsPort(), SSLContext.getDefault()))
                .isInstanceOf(SSLException.class);
        assertThat(greeting(provider.smtpsPort(), trusting(provider.anchor()))).startsWith("220");
    }

    @Test
    void opensTheSameDoorsAgainAfterARestart() throws Exception {
        int before = provider.imapsPort();
        provider.send(SENDER, java.util.List.of(RECIPIENT), MailClient.letter(SENDER, RECIPIENT, "<uno@x.example>"));
        provider.restart();

        assertThat(provider.imapsPort()).isEqualTo(before);
        assertThat(greeting(before, trusting(provider.anchor()))).startsWith("* OK");
    }

    private static String greeting(int port, SSLContext context) throws IOException {
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
            SSLParameters checked = socket.getSSLParameters();
            checked.setEndpointIdentificationAlgorithm("LDAPS");
            socket.setSSLParameters(checked);
            socket.setSoTimeout(20_000);
            return String.valueOf(
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine());
        }
    }

    private static SSLContext trusting(Path anchor) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(anchor)) {
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
