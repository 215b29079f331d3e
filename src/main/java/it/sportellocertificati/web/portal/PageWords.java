package it.sportellocertificati.web.portal;

import it.sportellocertificati.booking.citizen.CitizenTerms;
import it.sportellocertificati.common.Place;
import it.sportellocertificati.common.RomeTime;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Days, times, sums and messages in the reader's language; in the model of every page. */
@Component
class PageWords {

    private static final int DECIMALS = 2;

    private final MessageSource messages;
    private final Clock clock;

    PageWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** With the day of the week, by which people plan. */
    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language()));
    }

    public String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", language()));
    }

    public String moment(Instant at) {
        return at.atZone(RomeTime.ZONE).format(DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", language()));
    }

    public String time(LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern("H:mm"));
    }

    /** How long it takes until certificates are ready: in working days, a range where not all take the same. */
    public String readyAfter(CitizenTerms terms) {
        return terms.leastDays() == terms.mostDays()
                ? workingDays(terms.mostDays())
                : text("page.workingDays.range", terms.leastDays(), terms.mostDays());
    }

    public String workingDays(int days) {
        return text("page.workingDays", days);
    }

    public String days(long days) {
        return text("page.days", days);
    }

    /** As in {@code 5 anni}. */
    public String period(Period time) {
        return Stream.of(
                        part("page.years", time.getYears()),
                        part("page.months", time.getMonths()),
                        part("page.days", time.getDays()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String part(String code, int number) {
        return number == 0 ? "" : text(code, number);
    }

    /** In minutes where they are whole, else in seconds. */
    public String span(Duration time) {
        return time.toSecondsPart() == 0
                ? text("page.minutes", time.toMinutes())
                : text("page.seconds", time.toSeconds());
    }

    public String today() {
        return date(LocalDate.now(clock.withZone(RomeTime.ZONE)));
    }

    public String euro(BigDecimal sum) {
        return text("page.euro", amount(sum));
    }

    private static String amount(BigDecimal sum) {
        NumberFormat format = NumberFormat.getNumberInstance(language());
        format.setMinimumFractionDigits(DECIMALS);
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(sum);
    }

    public String place(@Nullable Place place) {
        return place == null ? "" : TypedPlaces.words(place);
    }

    public String text(String code, Object... args) {
        return messages.getMessage(code, args, language());
    }

    /**
     * What has to be brought, a sentence each.
     *
     * @param codes some of which name the sum
     * @param sum in euro
     */
    public List<String> bring(List<String> codes, BigDecimal sum) {
        String amount = amount(sum);
        return codes.stream().map(code -> text(code, amount)).toList();
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
