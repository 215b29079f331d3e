package it.sportellocertificati.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged application, unpacked by its own tools and with an archive of its loaded classes, as an operator may run it: it starts
 * in less than half the time, which counts for tests that start it again and again.
 */
final class UnpackedApplication {

    private static final Path JAR =
            Path.of("target", "sportello-certificati.jar").toAbsolutePath();
    private static final String ARCHIVE = "classes.jsa";

    private final Path home;

    private UnpackedApplication(Path home) {
        this.home = home;
    }

    private static final class Once {
        static final UnpackedApplication APPLICATION = unpack();
    }

    static UnpackedApplication get() {
        return Once.APPLICATION;
    }

    /** What starts it, up to its own arguments. */
    List<String> command() {
        return java("-XX:SharedArchiveFile=" + home.resolve(ARCHIVE), "-Xshare:auto");
    }

    private static UnpackedApplication unpack() {
        try {
            Path directory = Files.createTempDirectory("sportello-unpacked");
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(directory.toFile())));
            Path home = directory.resolve("application");
            run(
                    directory,
                    List.of(
                            executable(),
                            "-Djarmode=tools",
                            "-jar",
                            JAR.toString(),
                            "extract",
                            "--destination",
                            home.toString()));
            UnpackedApplication application = new UnpackedApplication(home);
            application.archiveClasses(directory.resolve("trial"));
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One start that ends as soon as everything is made, on data that nobody uses. */
    private void archiveClasses(Path data) throws IOException {
        Files.createDirectories(data);
        List<String> start = new ArrayList<>(
                java("-XX:ArchiveClassesAtExit=" + home.resolve(ARCHIVE), "-Dspring.context.exit=onRefresh"));
        start.addAll(List.of(
                "--sportello.data=" + data,
                "--sportello.sample-bookings=false",
                "--server.port=0",
                "--sportello.pec.simulator.smtp-port=" + ApplicationProcess.freePort(),
                "--sportello.pec.simulator.imap-port=" + ApplicationProcess.freePort()));
        run(data, start);
    }

    private List<String> java(String... options) {
        List<String> command = new ArrayList<>(List.of(executable(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", home.resolve(JAR.getFileName()).toString()));
        return command;
    }

    private static void run(Path directory, List<String> command) throws IOException {
        Path console = directory.resolve("console.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
                .start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "not ended well: " + command + System.lineSeparator() + Files.readString(console));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
