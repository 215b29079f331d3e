package it.sportellocertificati.pec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that lets nobody in: a wrong password is for a person, a server that cannot look it up now is soon tried again. */
class ImapLoginTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "[AUTHENTICATIONFAILED] nome o password, login-refused",
        "[UNAVAILABLE] riprovare, unreachable",
        "[INUSE] gia aperta, unreachable",
        "[limit] troppe, unreachable",
        "no, login-refused"
    })
    void tellsAWrongPasswordFromAServerThatCannotLookItUpNow(String words, String alarm) throws IOException {
        try (ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var database = PecDatabase.h2()) {
            Thread server = new Thread(() -> refuse(door, words), "imap");
            server.setDaemon(true);
            server.start();
            MovableClock clock = new MovableClock(Instant.parse("2026-11-20T09:30:00Z"));
            try (PecRoom room = PecRoom.open(
                    database,
                    directory,
                    clock,
                    PecRoom.settings(1, door.getLocalPort(), directory.resolve("ca.pem")))) {
                room.poll();

                assertThat(room.health("procura").alarm()).isEqualTo(alarm);
            }
        }
    }

    private static void refuse(ServerSocket door, String words) {
        while (!door.isClosed()) {
            try (Socket client = door.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                say(client, "* OK [CAPABILITY IMAP4rev1] pronto");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String[] parts = line.split(" ");
                    switch (parts[1]) {
                        case "LOGIN" -> say(client, parts[0] + " NO " + words);
                        case "CAPABILITY" -> say(client, "* CAPABILITY IMAP4rev1\r\n" + parts[0] + " OK fatto");
                        default -> say(client, parts[0] + " OK fatto");
                    }
                }
            } catch (IOException gone) {
                // The next one may come.
                continue;
            }
        }
    }

    private static void say(Socket client, String words) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
