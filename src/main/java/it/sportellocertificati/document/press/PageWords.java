package it.sportellocertificati.document.press;

import it.sportellocertificati.common.RomeTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of a page in one language, and how that language writes days and amounts. */
public final class PageWords {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withZone(RomeTime.ZONE);

    private final MessageSource messages;
    private final Locale language;
    private final DateTimeFormatter longDay;

    public PageWords(MessageSource messages, Locale language) {
        this.messages = messages;
        this.language = language;
        this.longDay = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale("it".equals(language.getLanguage()) ? Locale.ITALY : Locale.UK);
    }

    public String language() {
        return language.getLanguage();
    }

    /** @param key without {@code document.paper.} */
    public String say(String key, Object... gaps) {
        return messages.getMessage("document.paper." + key, gaps, language);
    }

    /** As in {@code venerdì 27 novembre 2026}. */
    public String longDay(LocalDate day) {
        return longDay.format(day);
    }

    /** As in {@code 27/11/2026}, in either language. */
    public String day(LocalDate day) {
        return SHORT.format(day);
    }

    /** Italian time. */
    public String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** As in {@code 19,84} or {@code 19.84}. */
    public String euro(BigDecimal amount) {
        return String.format(language, "%.2f", amount);
    }
}
