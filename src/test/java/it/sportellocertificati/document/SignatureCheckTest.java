package it.sportellocertificati.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureCheckTest {

    @Test
    void asksNobodyOnTheNetworkAboutACertificateThatNamesWhomToAsk() throws IOException {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        HttpServer authority = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        authority.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        authority.start();
        try {
            String address = "http://127.0.0.1:" + authority.getAddress().getPort();
            byte[] signed =
                    SignedSamples.padesOf(SignedSamples.plainPdf("Certificato"), TestSigner.reachableAt(address));
            asked.clear();

            SignatureReport report = new SignatureCheck().check(Unwrapped.of(signed));

            assertThat(report.signatures()).hasSize(1);
            assertThat(asked).isEmpty();
            URI.create(address + "/list").toURL().openConnection().getHeaderField(0);
            assertThat(asked).containsExactly("/list");
        } finally {
            authority.stop(0);
        }
    }
}
