package it.sportellocertificati;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Sources stay small and say which values may be absent. */
class SourcesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/changelog");
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

    /** In a run of tests theirs would be read first, and a room without its annotation is permitted everything. */
    @Test
    void noTestHidesWhatAPackageSaysOfItself() throws IOException {
        try (var files = Files.walk(TESTS)) {
            assertThat(files.filter(file -> file.endsWith("package-info.java")).map(TESTS::relativize))
                    .noneMatch(description -> Files.exists(MAIN.resolve(description)));
        }
    }

    /** A comma in a remark begins another entry, without a value, and Liquibase then makes no database at all. */
    @Test
    void everyEntryOfAMigrationHasAValue() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            var withoutValue = files.filter(file -> file.toString().endsWith(".yaml"))
                    .flatMap(file -> withoutValue(file.toString(), new Yaml().load(text(file))))
                    .toList();
            assertThat(withoutValue).isEmpty();
        }
    }

    private static Stream<String> withoutValue(String path, Object node) {
        if (node instanceof Map<?, ?> entries) {
            return entries.entrySet().stream()
                    .flatMap(entry -> withoutValue(path + "/" + entry.getKey(), entry.getValue()));
        }
        if (node instanceof List<?> items) {
            return items.stream().flatMap(item -> withoutValue(path, item));
        }
        return node == null ? Stream.of(path) : Stream.empty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
