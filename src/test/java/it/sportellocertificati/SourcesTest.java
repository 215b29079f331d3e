package it.sportellocertificati;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sources stay small and say which values may be absent. */
class SourcesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final int LONGEST = 200;
    private static final int MEDIAN = 60;

    @Test
    void noClassIsLongerThanTwoHundredLines() throws IOException {
        assertThat(classes())
                .allSatisfy(file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void halfOfTheClassesStayUnderSixtyLines() throws IOException {
        var lengths = classes().stream().mapToLong(SourcesTest::lines).sorted().toArray();

        assertThat(lengths[lengths.length / 2]).isLessThan(MEDIAN);
    }

    @Test
    void everyPackageSaysItsPurposeAndWhatMayBeAbsent() throws IOException {
        assertThat(classes().stream().map(Path::getParent).distinct()).allSatisfy(directory -> {
            var description = directory.resolve("package-info.java");
            assertThat(description).exists();
            assertThat(description).content().startsWith("/**").contains("@NullMarked");
        });
    }

    private static List<Path> classes() throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.startsWith("import ")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
