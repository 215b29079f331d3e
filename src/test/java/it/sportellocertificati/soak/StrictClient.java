package it.sportellocertificati.soak;

import it.sportellocertificati.pec.PecRoom;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application's certified mail in a process of its own, whose list of trusted authorities is the one that it is
 * given: what the client does about TLS is what it does in production.
 */
final class StrictClient {

    private StrictClient() {}

    /** Body of the process: posts one letter, sends, reads, and tells what came of it. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        Properties settings = new Properties();
        try (InputStream in = Files.newInputStream(directory.resolve("settings.properties"))) {
            settings.load(in);
        }
        java.util.Map<String, Object> given = new java.util.HashMap<>();
        settings.stringPropertyNames().forEach(name -> given.put(name, settings.getProperty(name)));
        try (SoakDatabase database = SoakDatabase.h2(directory);
                PecRoom room = PecRoom.open(database.pool(), directory.resolve("chiavi"), Clock.systemUTC(), given)) {
            String id = room.outbox().post(PecRoom.letter("Prova di cifratura"));
            room.send();
            room.poll();
            long read = JdbcClient.create(database.pool())
                    .sql("select count(*) from pec_received where account = 'procura'")
                    .query(Long.class)
                    .single();
            System.out.println("RESULT " + room.stateOf(id) + " " + read + " "
                    + room.health("procura").alarm());
        }
        System.exit(0);
    }

    /** @return state of the letter, messages read, alarm */
    static String run(Path directory, java.util.Map<String, Object> settings, Path anchor, boolean trusting)
            throws IOException, GeneralSecurityException, InterruptedException {
        Properties properties = new Properties();
        settings.forEach((name, value) -> properties.setProperty(name, value.toString()));
        try (OutputStream out = Files.newOutputStream(directory.resolve("settings.properties"))) {
            properties.store(out, null);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        if (trusting) {
            command.add("-Djavax.net.ssl.trustStore=" + store(directory, anchor));
            command.add("-Djavax.net.ssl.trustStoreType=PKCS12");
            command.add("-Djavax.net.ssl.trustStorePassword=changeit");
        }
        command.add(StrictClient.class.getName());
        command.add(directory.toString());
        Path output = directory.resolve("client.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
        return lines.stream()
                .filter(line -> line.startsWith("RESULT "))
                .map(line -> line.substring("RESULT ".length()))
                .findFirst()
                .orElseThrow(() -> new IOException("the client's process ended:\n" + String.join("\n", lines)));
    }

    private static Path store(Path directory, Path anchor) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(anchor)) {
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        Path file = directory.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "changeit".toCharArray());
        }
        return file;
    }
}
