package it.sportellocertificati.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code sportello.counter.*}: where and when citizens collect.
 *
 * @param address street, number, post code, town and room
 * @param hours by language, groups of days parted by semicolons
 */
@ConfigurationProperties("sportello.counter")
public record CounterPlace(String address, @Nullable String telephone, Map<String, String> hours) {

    /** In that language, or else in Italian; one line for each group of days. */
    public List<String> hours(Locale language) {
        String known = hours.getOrDefault(language.getLanguage(), "");
        String lines = known.isBlank() ? hours.getOrDefault("it", "") : known;
        return Arrays.stream(lines.split(";")).map(String::strip).toList();
    }
}
