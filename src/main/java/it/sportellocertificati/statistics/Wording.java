package it.sportellocertificati.statistics;

import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.common.CertificateType;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the tables. They are published and frozen in Italian, whoever reads them. */
@Component
class Wording {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", Locale.ITALIAN);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** @param key without the room's name */
    String of(String key, Object... args) {
        return messages.getMessage("statistics." + key, args, Locale.ITALIAN);
    }

    String indicator(Indicator indicator, String part, Object... args) {
        return messages.getMessage(indicator.key() + "." + part, args, Locale.ITALIAN);
    }

    /** From what it was counted, with the days. */
    String source(Indicator indicator, Period period) {
        return indicator(indicator, "source", DAY.format(period.from()), DAY.format(period.to()));
    }

    String total() {
        return of("total");
    }

    String of(Requester requester) {
        return of("requester." + requester);
    }

    String of(Origin origin) {
        return of("origin." + origin);
    }

    /** @param state of a booking of that kind */
    String outcome(Requester requester, Enum<?> state) {
        return of("outcome." + requester + "." + state.name());
    }

    String of(CertificateType type) {
        return messages.getMessage("booking.type." + type, null, Locale.ITALIAN);
    }

    String of(CertificateUse use) {
        return messages.getMessage("booking.use." + use, null, Locale.ITALIAN);
    }

    String of(YearMonth month) {
        return MONTH.format(month);
    }
}
