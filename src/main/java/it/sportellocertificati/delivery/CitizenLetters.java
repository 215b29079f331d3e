package it.sportellocertificati.delivery;

import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.booking.citizen.CitizenBooking;
import it.sportellocertificati.booking.citizen.CitizenMessage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the mails to citizens say: plain text with lines that fit any screen. Subjects hold the number alone, since they are read on
 * locked screens; no mail names a person, an outcome or why something was declined.
 */
@Component
class CitizenLetters {

    private static final int WIDTH = 72;

    private final MessageSource messages;
    private final Agreements agreements;
    private final CounterPlace counter;
    private final PortalAddress portal;

    CitizenLetters(MessageSource messages, Agreements agreements, CounterPlace counter, PortalAddress portal) {
        this.messages = messages;
        this.agreements = agreements;
        this.counter = counter;
        this.portal = portal;
    }

    record CitizenLetter(String subject, String text) {}

    /** @param token of the link, for {@link CitizenMessage#CANCEL_LINK} alone */
    CitizenLetter write(CitizenBooking booking, CitizenMessage kind, Locale language, @Nullable String token) {
        var words = new CitizenWords(messages, language);
        String key = "delivery.citizen." + kind.name();
        Object[] facts = {
            booking.number().value(),
            words.day(lastDay(booking)),
            words.day(booking.deadlines().expectedDay()),
            words.prices(booking),
            words.euro(booking.costs().total()),
            bullets(words, booking),
            portal.page("/stato?lang=" + language.getLanguage()),
            words.say(booking.costs().total().signum() == 0 ? "delivery.citizen.free" : "delivery.citizen.pay"),
            token == null ? "" : portal.page("/annulla?t=" + token + "&lang=" + language.getLanguage())
        };
        String text = words.say("delivery.citizen.greeting") + "\n\n" + words.say(key + ".text", facts) + "\n\n"
                + foot(words, language);
        return new CitizenLetter(words.say(key + ".subject", facts), wrapped(text));
    }

    /** Before it is ready there is none, and no text that is sent then names it. */
    private static LocalDate lastDay(CitizenBooking booking) {
        return booking.collection() == null
                ? booking.deadlines().expectedDay()
                : booking.collection().lastDay();
    }

    private static String bullets(CitizenWords words, CitizenBooking booking) {
        return words.toBring(booking).stream().map(thing -> "- " + thing).collect(Collectors.joining("\n"));
    }

    private String foot(CitizenWords words, Locale language) {
        String telephone = counter.telephone() == null || counter.telephone().isBlank()
                ? ""
                : "\n" + words.say("delivery.citizen.telephone", counter.telephone());
        String hours = String.join("\n", counter.hours(language));
        return agreements.current().procura().name() + "\n" + counter.address() + "\n" + hours + telephone + "\n\n"
                + words.say("delivery.citizen.automatic");
    }

    private static String wrapped(String text) {
        return Arrays.stream(text.split("\n", -1))
                .map(CitizenLetters::wrappedLine)
                .collect(Collectors.joining("\n"));
    }

    /** What follows a bullet stays beneath it; a word longer than a line, such as a link, stays whole. */
    private static String wrappedLine(String line) {
        String indent = line.startsWith("- ") ? "  " : "";
        var wrapped = new StringBuilder();
        int length = 0;
        for (String word : line.split(" ")) {
            if (length > 0 && length + 1 + word.length() > WIDTH) {
                wrapped.append('\n').append(indent);
                length = indent.length();
            } else if (length > 0) {
                wrapped.append(' ');
                length++;
            }
            wrapped.append(word);
            length += word.length();
        }
        return wrapped.toString();
    }
}
