package it.sportellocertificati;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.FileSystemResource;

/**
 * What people read exists in Italian and in English, with the same gaps to fill. Letters and the evidence that goes with
 * them are acts of the Procura and are Italian alone.
 */
class TranslationsTest {

    private static final Path FILES = Path.of("src/main/resources/i18n");
    private static final Pattern ITALIAN_ACT = Pattern.compile("(letter|evidence)\\..*");
    private static final Pattern GAP = Pattern.compile("\\{(\\d+)");

    static List<Path> italianFiles() throws IOException {
        try (var files = Files.list(FILES)) {
            return files.filter(file -> !file.getFileName().toString().contains("_"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("italianFiles")
    void everyTextExistsInBothLanguages(Path italian) throws IOException {
        var english = read(twin(italian));

        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(translated(read(italian)));
    }

    @ParameterizedTest
    @MethodSource("italianFiles")
    void bothLanguagesFillTheSameGaps(Path italian) throws IOException {
        var english = read(twin(italian));
        var texts = read(italian);

        assertThat(translated(texts))
                .allSatisfy(key ->
                        assertThat(gaps(english.getProperty(key))).as(key).isEqualTo(gaps(texts.getProperty(key))));
    }

    @ParameterizedTest
    @MethodSource("italianFiles")
    void everyTextCanBeFormatted(Path italian) throws IOException {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/" + room(italian));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);

        for (var key : read(italian).stringPropertyNames()) {
            for (var language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
                var text = messages.getMessage(key, new Object[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, language);
                assertThat(text).as(key).isNotBlank().doesNotContain("{");
            }
        }
    }

    @Test
    void everyFileIsKnownToTheApplication() throws IOException {
        var settings = new YamlPropertySourceLoader()
                .load("application", new FileSystemResource("src/main/resources/application.yml"))
                .get(0);
        var known = Arrays.asList(
                String.valueOf(settings.getProperty("spring.messages.basename")).split(","));

        assertThat(known)
                .containsExactlyInAnyOrderElementsOf(italianFiles().stream()
                        .map(file -> "i18n/" + room(file))
                        .toList());
    }

    private static List<String> translated(Properties texts) {
        return texts.stringPropertyNames().stream()
                .filter(key -> !ITALIAN_ACT.matcher(key).matches())
                .toList();
    }

    private static Path twin(Path italian) {
        return italian.resolveSibling(room(italian) + "_en.properties");
    }

    private static String room(Path italian) {
        return italian.getFileName().toString().replace(".properties", "");
    }

    private static TreeSet<String> gaps(String text) {
        var found = new TreeSet<String>();
        GAP.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    private static Properties read(Path file) throws IOException {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            texts.load(in);
        }
        return texts;
    }
}
