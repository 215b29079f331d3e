package it.sportellocertificati.report;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.report.edition.ChapterState;
import it.sportellocertificati.report.edition.EditionState;
import it.sportellocertificati.report.edition.Organisation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the room refuses, it says in words. */
class ReportWordsTest {

    private static final Pattern CODE = Pattern.compile(
            "(?:Conflict|Missing|InvalidValue|NotPermitted|require|requireNone|needed)\\(\\s*\"(report[^\"]+)\""
                    + "|(?:Rejected\\.of|\\.add|require|requireNone)\\([^;]*?\"(report[^\"]+)\"");

    @Test
    void everyRefusalHasItsWords() throws IOException {
        Set<String> words = words();
        Set<String> codes = codes();
        assertThat(codes).hasSizeGreaterThan(60);
        assertThat(codes.stream().filter(code -> !code.endsWith("."))).isSubsetOf(words);
    }

    @Test
    void everyStateHasItsWordsWhereAStateIsPartOfTheCode() throws IOException {
        assertThat(words())
                .containsAll(named("report.state.", EditionState.values()))
                .containsAll(named("report.chapterState.", ChapterState.values()))
                .containsAll(named("report.organisation.", Organisation.values()))
                .containsAll(named("report.rights.owner.", Organisation.values()))
                .containsAll(named("report.edition.not.", EditionState.values()))
                .containsAll(Stream.of(EditionState.values())
                        .filter(state -> !state.isOpen())
                        .map(state -> "report.edition.closed." + state)
                        .toList())
                .containsAll(Stream.of(ChapterState.values())
                        .filter(state -> !state.isBeingWritten())
                        .map(state -> "report.chapter.notWritable." + state)
                        .toList());
    }

    private static List<String> named(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).toList();
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String room : List.of("report", "web")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/it/sportellocertificati", room))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(file -> collect(file, codes));
            }
        }
        return codes;
    }

    private static void collect(Path file, Set<String> codes) {
        try {
            Matcher found = CODE.matcher(Files.readString(file));
            while (found.find()) {
                codes.add(found.group(1) == null ? found.group(2) : found.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words() throws IOException {
        Properties words = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/i18n/report.properties"))) {
            words.load(in);
        }
        return words.stringPropertyNames();
    }
}
