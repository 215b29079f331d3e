package it.sportellocertificati.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The packaged application in a process of its own, which can be killed like a machine that loses power. */
final class ApplicationProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);

    private final Path data;
    private final int port = freePort();
    private final int smtpPort = freePort();
    private final int imapPort = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> settings;
    private volatile @Nullable Process process;

    /** @param settings as on the command line, for instance {@code --server.port=0} */
    ApplicationProcess(Path data, String... settings) {
        this.data = data;
        this.settings = List.of(settings);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    int imapPort() {
        return imapPort;
    }

    void start() {
        List<String> command = new ArrayList<>(UnpackedApplication.get().command());
        command.addAll(List.of(
                "--sportello.sample-bookings=false",
                "--sportello.pec.poll-interval=500ms",
                "--sportello.pec.simulator.smtp-port=" + smtpPort,
                "--sportello.pec.simulator.imap-port=" + imapPort,
                "--sportello.pec.uncertain-timeout=5s",
                // A letter that was claimed and had not begun to leave is in doubt after this, sooner than a test loses
                // its patience.
                "--sportello.pec.claim-lease=60s",
                "--camunda.bpm.job-execution.wait-time-in-millis=500",
                "--camunda.bpm.job-execution.max-wait=1000",
                "--camunda.bpm.job-execution.lock-time-in-millis=5000"));
        command.addAll(settings);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("console.log").toFile()));
        builder.environment().put("SPORTELLO_DATA", data.toString());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("application is up")
                .atMost(START)
                .pollInterval(Duration.ofMillis(250))
                .until(this::isUp);
    }

    /** SIGKILL: nothing is flushed, no shutdown hook runs. */
    void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            try {
                if (!running.waitFor(30, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the killed process is still there");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            process = null;
        }
    }

    void killAndStart() {
        kill();
        start();
    }

    @Override
    public void close() {
        kill();
    }

    /** All that it has written, over all its lives. */
    String console() {
        try {
            return Files.readString(data.resolve("console.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String passwordOf(String user) {
        Properties passwords = new Properties();
        try (var in = Files.newInputStream(data.resolve("demo-users.properties"))) {
            passwords.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return passwords.getProperty(user, "");
    }

    private boolean isUp() {
        Process running = process;
        if (running == null || !running.isAlive()) {
            throw new IllegalStateException(
                    "the application ended while it started; see " + data.resolve("console.log"));
        }
        try {
            return http.send(
                                    HttpRequest.newBuilder(address().resolve("/actuator/health/readiness"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
