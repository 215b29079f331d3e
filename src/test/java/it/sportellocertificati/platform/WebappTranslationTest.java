package it.sportellocertificati.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebappTranslationTest {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{[^}]*}}|\\{[^{}]*}|%[sd]|&\\w+;|</?(?:a|br|strong)\\b[^>]*>");

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void italianHasEveryKeyOfEnglishAndNoOther(String app) throws IOException {
        assertThat(texts(app, "it").keySet())
                .isNotEmpty()
                .containsExactlyElementsOf(texts(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void italianKeepsThePlaceholdersOfEnglish(String app) throws IOException {
        Map<String, String> italian = texts(app, "it");
        texts(app, "en")
                .forEach((key, english) -> assertThat(placeholders(italian.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(english)));
    }

    /** Texts by their path; Jackson passes over the byte order mark with which the English files begin. */
    private Map<String, String> texts(String app, String language) throws IOException {
        String name = "/META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json";
        try (InputStream file = WebappTranslationTest.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            Map<String, String> texts = new TreeMap<>();
            collect("", json.readTree(file), texts);
            return texts;
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "/" + i, node.path(i), texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
