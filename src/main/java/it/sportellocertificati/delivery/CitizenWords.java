package it.sportellocertificati.delivery;

import it.sportellocertificati.booking.FeeQuote;
import it.sportellocertificati.booking.citizen.CertificateQuote;
import it.sportellocertificati.booking.citizen.CitizenBooking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** What citizens are told about price, day and papers, in one language. */
final class CitizenWords {

    private static final int PAGES_OF_A_STAMP = 2;

    private final MessageSource messages;
    private final Locale language;

    CitizenWords(MessageSource messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    String say(String key, Object... gaps) {
        return messages.getMessage(key, gaps, language);
    }

    /** As in {@code venerdì 27 novembre 2026}. */
    String day(LocalDate day) {
        Locale country = "it".equals(language.getLanguage()) ? Locale.ITALY : Locale.UK;
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(country)
                .format(day);
    }

    String euro(BigDecimal amount) {
        return String.format(language, "%.2f", amount);
    }

    /** What has to be brought, one sentence each. */
    List<String> toBring(CitizenBooking booking) {
        return booking.toBring().stream()
                .map(key -> say(key, euro(booking.costs().total())))
                .toList();
    }

    /** One line for each certificate, with its stamps where its pages are known. */
    String prices(CitizenBooking booking) {
        return booking.costs().certificates().stream().map(this::price).collect(Collectors.joining("\n"));
    }

    private String price(CertificateQuote quote) {
        FeeQuote fee = quote.fee();
        String name = say("delivery.citizen.type." + quote.certificate().name());
        if (fee.total().signum() == 0) {
            return say("delivery.citizen.price.free", name);
        }
        int pages = Objects.requireNonNullElse(quote.pages(), 1);
        int stamps = fee.stampDuty().signum() == 0 ? 0 : (pages + PAGES_OF_A_STAMP - 1) / PAGES_OF_A_STAMP;
        String stampDuty = stamps == 0
                ? say("delivery.citizen.price.noStamps")
                : say(
                        "delivery.citizen.price.stamps",
                        stamps,
                        euro(fee.stampDuty().divide(BigDecimal.valueOf(stamps))));
        String urgency = fee.urgency().signum() == 0 ? "" : say("delivery.citizen.price.urgency", euro(fee.urgency()));
        String duty = say("delivery.citizen.price.duty", euro(fee.certificateDuty()));
        return say("delivery.citizen.price", name, stampDuty, duty + urgency, euro(fee.total()));
    }
}
