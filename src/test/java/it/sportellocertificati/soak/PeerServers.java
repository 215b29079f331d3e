package it.sportellocertificati.soak;

import static org.awaitility.Awaitility.await;

import it.sportellocertificati.pec.PecRoom;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Debian's Postfix and Dovecot on the loopback address, with a directory of their own, as long as a test lasts. */
final class PeerServers implements AutoCloseable {

    static final String OFFICE = "ufficio@pec.comune.example";

    private static final String PASSWORD = "simulator";
    private static final List<String> USERS = List.of(PecRoom.PROCURA, PecRoom.CAMERA, OFFICE);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MAIL = 8;

    private final Path directory;
    private final int smtp = freePort();
    private final int imap = freePort();
    private Process dovecot;

    /** @param certificate PEM file with key and certificate for 127.0.0.1 */
    PeerServers(Path certificate) throws IOException {
        directory = Files.createTempDirectory("poste");
        // Both servers drop root's rights and still have to get here.
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path own = Files.copy(certificate, directory.resolve("certificate.pem"));
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-------"));
        for (String each : List.of("etc", "queue", "queue/private", "data", "mail", "dovecot")) {
            Files.createDirectories(directory.resolve(each));
        }
        write("users", "%1$s:{PLAIN}" + PASSWORD);
        write("owners", "%1$s %1$s");
        write("mailboxes", "%1$s %1$s/");
        configure("dovecot.conf", "etc/dovecot.conf", own);
        configure("main.cf", "etc/main.cf", own);
        configure("master.cf", "etc/master.cf", own);
        own("mail", MAIL);
        own("data", owner("postfix"));
        own("queue/private", owner("postfix"));
        dovecot = startDovecot();
        try {
            awaitDoor(imap);
            postfix("start");
            awaitDoor(smtp);
        } catch (IOException | RuntimeException notUp) {
            endDovecot();
            throw notUp;
        }
    }

    static boolean arePresent() {
        return Stream.of("/usr/sbin/postfix", "/usr/sbin/dovecot", "/usr/lib/dovecot/imap")
                        .allMatch(program -> Files.isExecutable(Path.of(program)))
                && "root".equals(System.getProperty("user.name"));
    }

    int smtpPort() {
        return smtp;
    }

    int imapPort() {
        return imap;
    }

    /** The application's settings towards both, for both accounts. */
    Map<String, Object> settings(Path trustAnchors, String security) {
        Map<String, Object> settings = PecRoom.settings(smtp, imap, trustAnchors);
        for (String account : List.of("procura", "camera")) {
            for (String line : List.of("smtp", "imap")) {
                String prefix = "sportello.pec.accounts." + account + "." + line + ".";
                settings.put(prefix + "password", PASSWORD);
                settings.put(prefix + "security", security);
            }
        }
        return settings;
    }

    /** Messages that lie in the user's mailbox. */
    List<Path> mailbox(String user) throws IOException {
        Path fresh = directory.resolve("mail").resolve(user).resolve("new");
        Path seen = directory.resolve("mail").resolve(user).resolve("cur");
        try (Stream<Path> all =
                Stream.of(fresh, seen).filter(Files::isDirectory).flatMap(PeerServers::list)) {
            return all.toList();
        }
    }

    /**
     * Makes Dovecot forget its numbers, as a restored mailbox does: it gives a new UIDVALIDITY. It has to be down meanwhile, or it may
     * write down again what it remembers.
     */
    void forgetNumbers(String user) throws IOException {
        endDovecot();
        try (Stream<Path> files = list(directory.resolve("mail").resolve(user))) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("dovecot"))
                    .toList()) {
                Files.delete(file);
            }
        }
        dovecot = startDovecot();
        awaitDoor(imap);
    }

    private Process startDovecot() throws IOException {
        return start(
                "dovecot", "-F", "-c", directory.resolve("etc/dovecot.conf").toString());
    }

    private static Stream<Path> list(Path folder) {
        try {
            return Files.list(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void write(String file, String line) throws IOException {
        Files.writeString(
                directory.resolve(file),
                USERS.stream().map(user -> String.format(line, user) + "\n").reduce("", String::concat));
        Files.setPosixFilePermissions(directory.resolve(file), PosixFilePermissions.fromString("rw-r--r--"));
    }

    private void configure(String resource, String file, Path certificate) throws IOException {
        String text;
        try (var in = Objects.requireNonNull(PeerServers.class.getResourceAsStream("/peers/" + resource))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Files.writeString(
                directory.resolve(file),
                text.replace("@DIR@", directory.toString())
                        .replace("@CERTIFICATE@", certificate.toString())
                        .replace("@SMTP@", String.valueOf(smtp))
                        .replace("@IMAP@", String.valueOf(imap)));
    }

    private void own(String folder, int user) throws IOException {
        Files.setAttribute(directory.resolve(folder), "unix:uid", user);
    }

    private int owner(String user) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"))) {
            return Integer.parseInt(lines.filter(line -> line.startsWith(user + ":"))
                    .findFirst()
                    .orElseThrow()
                    .split(":")[2]);
        }
    }

    private Process start(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.log").toFile())
                .start();
    }

    private void postfix(String command) throws IOException {
        Process process = start("postfix", "-c", directory.resolve("etc").toString(), command);
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("postfix " + command + ": " + Files.readString(directory.resolve("output.log")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitDoor(int port) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            }
        });
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            postfix("stop");
        } finally {
            endDovecot();
        }
        FileSystemUtils.deleteRecursively(directory);
    }

    /** With those that serve its lines: they outlive it for a moment, and write down at their end what they remember. */
    private void endDovecot() {
        List<ProcessHandle> all = Stream.concat(Stream.of(dovecot.toHandle()), dovecot.descendants())
                .toList();
        dovecot.destroy();
        for (ProcessHandle one : all) {
            try {
                one.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException stillThere) {
                one.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
