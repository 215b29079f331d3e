package it.sportellocertificati.simulator;

import static it.sportellocertificati.simulator.RunningProvider.SENDER;

import it.sportellocertificati.simulator.SimulatorSettings.Simulator;
import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A provider in a process of its own, which is killed and not stopped. */
final class ProviderProcess implements AutoCloseable {

    private final Process process;
    private final MailClient client;

    private ProviderProcess(Process process, MailClient client) {
        this.process = process;
        this.client = client;
    }

    /** Body of the process: tells its SMTP port and then lives until it is killed. */
    public static void main(String[] arguments) throws InterruptedException {
        Path data = Path.of(arguments[0]);
        var settings = new SimulatorSettings(
                SimulatorSettings.forTests(data, SENDER).accounts(),
                Simulator.onFreePorts(data, Duration.ofMillis(20), Duration.ZERO));
        var provider = new EmbeddedProvider(settings, Clock.systemUTC());
        provider.start();
        System.out.println("PORT " + provider.smtpPort());
        Thread.currentThread().join();
    }

    static ProviderProcess start(Path data) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProviderProcess.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("PORT ")) {
                int port = Integer.parseInt(line.substring(5));
                return new ProviderProcess(process, new MailClient(port, 0, SENDER, "simulator"));
            }
        }
        throw new IOException("the provider's process ended");
    }

    void send(byte[] message, String recipient) throws MessagingException {
        client.send(message, recipient);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
    }
}
