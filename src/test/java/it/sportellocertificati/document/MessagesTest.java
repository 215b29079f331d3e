package it.sportellocertificati.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void explainsEveryRefusalInItalianAndInEnglish() throws IOException {
        List<String> codes = Arrays.stream(Refusal.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(MessagesTest::value)
                .filter(code -> code.startsWith("document."))
                .toList();

        assertThat(codes).hasSizeGreaterThan(10);
        assertThat(messages("document.properties").stringPropertyNames()).containsAll(codes);
        assertThat(messages("document_en.properties").stringPropertyNames())
                .isEqualTo(messages("document.properties").stringPropertyNames());
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static Properties messages(String file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/i18n/" + file)),
                StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
