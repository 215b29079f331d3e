package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.entry.Texts;
import it.sportellocertificati.common.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stamps and receipts as typed at the counter: each whole, none twice, together no less than is owed, and the stamp duty by stamps. */
@Component
class PaymentRules {

    private static final Set<String> KINDS = Set.of("STAMP", "RECEIPT");
    private static final Pattern STAMP = Pattern.compile("[0-9]{14}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,4}(?:[.,][0-9]{1,2})?");
    private static final int NUMBER = 40;

    /**
     * Adds every problem; {@code payments} with the sum missing, in euro. The amounts of lines that are wrong elsewhere count all the same,
     * so that the sum told is the one that is really missing.
     */
    List<Collected.Paid> check(List<Payment> typed, Costs costs, LocalDate today, Problems problems) {
        List<Collected.Paid> paid = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < typed.size(); i++) {
            Collected.Paid one = check("payments[" + i + "].", typed.get(i), today, problems);
            // A stamp must not pay once as a stamp and once as a receipt.
            if (one != null && !seen.add(one.number())) {
                problems.add("payments[" + i + "].number", "booking.citizen.payment.twice");
            }
            if (one != null) {
                paid.add(one);
            }
        }
        checkSum(typed, costs, problems);
        return paid;
    }

    /** Duties may be paid on line, the stamp duty of these certificates only by stamps. */
    private static void checkSum(List<Payment> typed, Costs costs, Problems problems) {
        BigDecimal missing = costs.total().subtract(sum(typed.stream()));
        BigDecimal stampsMissing =
                costs.stampDuty().subtract(sum(typed.stream().filter(p -> !"RECEIPT".equals(Texts.clean(p.kind())))));
        if (stampsMissing.signum() > 0 && stampsMissing.compareTo(missing) > 0) {
            problems.add("payments", "booking.citizen.payments.stampsShort", stampsMissing);
        } else if (missing.signum() > 0) {
            problems.add("payments", "booking.citizen.payments.short", missing);
        }
    }

    private static BigDecimal sum(Stream<Payment> payments) {
        return payments.map(p -> amount(p.amount())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Collected.@Nullable Paid check(String path, Payment typed, LocalDate today, Problems problems) {
        Problems own = new Problems();
        String kind = Texts.clean(typed.kind());
        if (kind == null || !KINDS.contains(kind)) {
            own.add(path + "kind", "booking.citizen.payment.kind");
        }
        String number = number(path + "number", kind, typed.number(), own);
        LocalDate date = Texts.date(path + "date", typed.date(), own);
        if (date != null && date.isAfter(today)) {
            own.add(path + "date", "booking.date.future");
        }
        BigDecimal amount = amount(path + "amount", typed.amount(), own);
        own.addTo(problems);
        return own.none()
                ? new Collected.Paid(
                        Objects.requireNonNull(kind),
                        Objects.requireNonNull(number),
                        Objects.requireNonNull(date),
                        Objects.requireNonNull(amount))
                : null;
    }

    private static @Nullable String number(
            String field, @Nullable String kind, @Nullable String text, Problems problems) {
        String clean = new Texts(problems).required(field, text, NUMBER);
        if (clean == null) {
            return null;
        }
        String plain = clean.replace(" ", "").toUpperCase(Locale.ROOT);
        if ("STAMP".equals(kind) && !STAMP.matcher(plain).matches()) {
            problems.add(field, "booking.citizen.payment.stamp");
        }
        return plain;
    }

    private static @Nullable BigDecimal amount(String field, @Nullable String text, Problems problems) {
        BigDecimal amount = amount(text);
        if (amount.signum() == 0) {
            problems.add(field, "booking.citizen.payment.amount");
            return null;
        }
        return amount;
    }

    private static BigDecimal amount(@Nullable String text) {
        String clean = Texts.clean(text);
        return clean != null && AMOUNT.matcher(clean).matches()
                ? new BigDecimal(clean.replace(',', '.')).setScale(2)
                : BigDecimal.ZERO;
    }
}
