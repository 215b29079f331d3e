package it.sportellocertificati.statistics;

import it.sportellocertificati.booking.FeeQuestion;
import it.sportellocertificati.booking.FeeQuote;
import it.sportellocertificati.booking.Fees;
import it.sportellocertificati.common.RomeTime;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What was paid at the counter, by the month of collection. The sum is the one recorded at the handing over; how it falls into stamp duty and
 * duties is computed by the table of prices of that day. Where the two differ, since the table was corrected later, the sum recorded stands
 * and is not divided.
 */
final class Duties {

    enum Kind {
        STAMP_DUTY,
        /** Of the certificate, the second one for urgency included. */
        DUTY,
        UNDIVIDED
    }

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private final Map<YearMonth, Map<Kind, BigDecimal>> sums = new TreeMap<>();
    private final Map<YearMonth, Map<Kind, Long>> payers = new TreeMap<>();

    static Duties of(List<Facts.Paid> paid, Fees fees) {
        Duties duties = new Duties();
        Map<FeeQuestion, FeeQuote> known = new HashMap<>();
        paid.forEach(each -> duties.add(each, question -> known.computeIfAbsent(question, fees::quote)));
        return duties;
    }

    private void add(Facts.Paid paid, Function<FeeQuestion, FeeQuote> price) {
        BigDecimal stamps = NOTHING;
        BigDecimal duty = NOTHING;
        for (var certificate : paid.pages().entrySet()) {
            FeeQuote quote = price.apply(new FeeQuestion(
                    certificate.getKey(), paid.use(), paid.ready(), paid.urgent(), certificate.getValue()));
            stamps = stamps.add(quote.stampDuty());
            duty = duty.add(quote.certificateDuty()).add(quote.urgency());
        }
        YearMonth month = YearMonth.from(paid.at().atZone(RomeTime.ZONE));
        if (stamps.add(duty).compareTo(paid.due()) == 0) {
            add(month, Kind.STAMP_DUTY, stamps);
            add(month, Kind.DUTY, duty);
        } else {
            add(month, Kind.UNDIVIDED, paid.due());
        }
    }

    private void add(YearMonth month, Kind kind, BigDecimal amount) {
        if (amount.signum() != 0) {
            sums.computeIfAbsent(month, m -> new EnumMap<>(Kind.class)).merge(kind, amount, BigDecimal::add);
            payers.computeIfAbsent(month, m -> new EnumMap<>(Kind.class)).merge(kind, 1L, Long::sum);
        }
    }

    /** In euro. */
    BigDecimal sum(YearMonth month, Kind kind) {
        return sums.getOrDefault(month, Map.of()).getOrDefault(kind, NOTHING);
    }

    BigDecimal sum(YearMonth month) {
        return sums.getOrDefault(month, Map.of()).values().stream().reduce(NOTHING, BigDecimal::add);
    }

    BigDecimal sum(Kind kind) {
        return sums.keySet().stream().map(month -> sum(month, kind)).reduce(NOTHING, BigDecimal::add);
    }

    BigDecimal sum() {
        return sums.keySet().stream().map(this::sum).reduce(NOTHING, BigDecimal::add);
    }

    boolean hasUndivided() {
        return sum(Kind.UNDIVIDED).signum() != 0;
    }

    /** How many dossiers paid something of that kind in those months. */
    long payers(Iterable<YearMonth> months, Kind kind) {
        long all = 0;
        for (YearMonth month : months) {
            all += payers.getOrDefault(month, Map.of()).getOrDefault(kind, 0L);
        }
        return all;
    }
}
