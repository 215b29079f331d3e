package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.entry.Texts;
import it.sportellocertificati.common.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stamps and receipts as typed at the counter: each whole, none twice, and together no less than is owed. */
@Component
class PaymentRules {

    private static final Set<String> KINDS = Set.of("STAMP", "RECEIPT");
    private static final Pattern STAMP = Pattern.compile("[0-9]{14}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,4}(?:[.,][0-9]{1,2})?");
    private static final int NUMBER = 40;

    /** Adds every problem; {@code payments} with the sum missing, in euro. */
    List<Collected.Paid> check(List<Payment> typed, BigDecimal due, LocalDate today, Problems problems) {
        List<Collected.Paid> paid = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < typed.size(); i++) {
            Collected.Paid one = check("payments[" + i + "].", typed.get(i), today, problems);
            if (one != null && !seen.add(one.kind() + one.number())) {
                problems.add("payments[" + i + "].number", "booking.citizen.payment.twice");
            }
            if (one != null) {
                paid.add(one);
            }
        }
        BigDecimal missing =
                due.subtract(paid.stream().map(Collected.Paid::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        if (missing.signum() > 0) {
            problems.add("payments", "booking.citizen.payments.short", missing);
        }
        return paid;
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
        String plain = clean.replace(" ", "");
        if ("STAMP".equals(kind) && !STAMP.matcher(plain).matches()) {
            problems.add(field, "booking.citizen.payment.stamp");
        }
        return plain;
    }

    private static @Nullable BigDecimal amount(String field, @Nullable String text, Problems problems) {
        String clean = Texts.clean(text);
        BigDecimal amount = clean != null && AMOUNT.matcher(clean).matches()
                ? new BigDecimal(clean.replace(',', '.')).setScale(2)
                : BigDecimal.ZERO;
        if (amount.signum() == 0) {
            problems.add(field, "booking.citizen.payment.amount");
            return null;
        }
        return amount;
    }
}
