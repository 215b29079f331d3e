package it.sportellocertificati.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The linter's own world: Node.js, when the machine has it, and the packages that the lock file names. */
final class NodeTools {

    private static final Path PACKAGES = Path.of("node_modules");
    private static final Path STAMP = PACKAGES.resolve(".installed-from");

    private NodeTools() {}

    /** @param output both streams together */
    record Outcome(int exitCode, String output) {}

    static boolean present() {
        try {
            return run(List.of("node", "--version")).exitCode() == 0
                    && run(List.of("npm", "--version")).exitCode() == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Runs a tool of the packages; several test runs may share a clone, so that only one at a time installs or lints. */
    static Outcome runTool(String... arguments) throws IOException {
        Path lock = Path.of(
                System.getProperty("java.io.tmpdir"),
                "sportello-node-"
                        + hash(Path.of("").toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8))
                                .substring(0, 16)
                        + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            installWhenStale();
            List<String> command = new ArrayList<>(List.of("npx", "--no-install"));
            command.addAll(List.of(arguments));
            return held.isValid() ? run(command) : new Outcome(-1, "lock lost");
        }
    }

    private static void installWhenStale() throws IOException {
        String wanted = hash(Files.readAllBytes(Path.of("package-lock.json")));
        if (Files.exists(STAMP) && Files.readString(STAMP).equals(wanted)) {
            return;
        }
        Outcome installed = run(List.of("npm", "ci", "--ignore-scripts"));
        if (installed.exitCode() != 0) {
            throw new IllegalStateException("npm ci failed:\n" + installed.output());
        }
        Files.writeString(STAMP, wanted);
    }

    private static Outcome run(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (System.getProperty("os.name").startsWith("Windows")) {
            whole.addAll(List.of("cmd", "/c"));
        }
        whole.addAll(command);
        try {
            var process = new ProcessBuilder(whole).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("no end: " + command);
            }
            return new Outcome(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
