package it.sportellocertificati.report.publication;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** The Procura's site as its readers see it. */
final class PublicAddress {

    static final String CODE = "web";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI root;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    PublicAddress(URI root) {
        this.root = root.toString().endsWith("/") ? root : URI.create(root + "/");
    }

    /** @throws PushFailed {@link PushFault#NOT_SERVED} if a reader gets anything else */
    void check(SiteFile file) {
        var request = HttpRequest.newBuilder(root.resolve(file.path()))
                .timeout(PATIENCE)
                // A copy on the way may be old.
                .header("Cache-Control", "no-cache")
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != HttpStatus.OK.value()
                    || !Sha256.of(answer.body()).equals(file.sha256())) {
                throw new PushFailed(PushFault.NOT_SERVED, CODE);
            }
        } catch (IOException silent) {
            throw new PushFailed(PushFault.NOT_SERVED, CODE, silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PushFailed(PushFault.INTERRUPTED, CODE, stopped);
        }
    }
}
