package it.sportellocertificati.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The evidence in a directory, and somebody at a shell who follows its instructions. */
public record UnzippedEvidence(Path folder) {

    public static UnzippedEvidence of(byte[] zip, Path folder) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        }
        return new UnzippedEvidence(folder);
    }

    /** Follows LEGGIMI to its end, with {@code autorita.pem} in the folder already, and finds that everything holds. */
    public void holds() throws IOException, InterruptedException {
        List<String> commands = commands();
        assertThat(commands).hasSize(8);
        assertThat(run(commands.get(0))).contains("certificato-1/messaggio-inviato.eml: OK");
        assertThat(run(commands.get(1))).contains("erification successful");
        assertThat(run(commands.get(2))).contains("issuer");
        assertThat(run(commands.get(3))).containsIgnoringCase("signingTime");
        assertThat(run(commands.get(4))).contains("erification successful");
        String daticert = run(commands.get(5));
        String header = run(commands.get(6));
        String id = header.substring(header.indexOf('<') + 1, header.indexOf('>'));
        assertThat(daticert).contains("&lt;" + id + "&gt;</msgid>", "<consegna>");
        assertThat(Files.readString(folder.resolve("SHA256SUMS")))
                .contains(run(commands.get(7)).substring(0, 64) + "  certificato-LU");
    }

    /** The lines of LEGGIMI that are set in. */
    List<String> commands() throws IOException {
        return Files.readAllLines(folder.resolve("LEGGIMI.txt")).stream()
                .filter(line -> line.startsWith("    "))
                .map(String::strip)
                .toList();
    }

    String run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + "\n" + said).isZero();
        return said;
    }

    static int exitOf(String command, Path folder) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Skips the test, loudly, where there are no such programs. */
    public static void requirePrograms() throws IOException, InterruptedException {
        boolean there = !System.getProperty("os.name", "").startsWith("Windows")
                && exitOf("command -v openssl && command -v awk && command -v sha256sum", Path.of(".")) == 0;
        if (!there) {
            System.err.println("""

                    ********************************************************************************
                    *  OPENSSL, AWK OR SHA256SUM IS ABSENT: that the evidence can be checked       *
                    *  with common tools is NOT tested in this run.                                *
                    ********************************************************************************
                    """);
        }
        assumeTrue(there, "openssl, awk and sha256sum");
    }
}
