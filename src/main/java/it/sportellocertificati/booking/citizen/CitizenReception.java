package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.entry.Repeats;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.Rejected;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Takes requests in. Not transactional itself: of two equal requests at once one fails, and is then answered as a repeat. */
@Component
class CitizenReception {

    private final CitizenRules rules;
    private final WhereBooked where;
    private final Repeats repeats;
    private final CitizenRegistration registration;
    private final CitizenStore store;
    private final CitizenDigests digests;
    private final CitizenDeadlinePolicy deadlines;
    private final CitizenPrices prices;
    private final Clock clock;

    CitizenReception(
            CitizenRules rules,
            WhereBooked where,
            Repeats repeats,
            CitizenRegistration registration,
            CitizenStore store,
            CitizenDigests digests,
            CitizenDeadlinePolicy deadlines,
            CitizenPrices prices,
            Clock clock) {
        this.rules = rules;
        this.where = where;
        this.repeats = repeats;
        this.registration = registration;
        this.store = store;
        this.digests = digests;
        this.deadlines = deadlines;
        this.prices = prices;
        this.clock = clock;
    }

    CitizenSummary check(CitizenRequest request) {
        return summary(rules.check(request));
    }

    /** A repeat is answered before any rule is asked: what was booked in time is booked. */
    Placed book(
            CitizenRequest request,
            Channel channel,
            @Nullable String desk,
            String repeatKey,
            @Nullable Promise promised) {
        Repeats.Key press = Objects.requireNonNull(repeats.key(repeatKey, CitizenRequestText.of(request)));
        Optional<Placed> before = repeated(press);
        if (before.isPresent()) {
            return before.get();
        }
        CheckedCitizenRequest checked = rules.check(request);
        String at = where.check(channel, desk, checked.certificates());
        if (!checked.unconfirmed().isEmpty()) {
            throw new Rejected(checked.unconfirmed().stream()
                    .map(warning -> FieldProblem.of(warning.field(), warning.code()))
                    .toList());
        }
        try {
            CitizenRegistration.Registered made =
                    registration.record(checked, channel, at, press, due -> keep(promised, checked, due));
            BookingNumber number = made.number();
            return new Placed(number, digests.newCode(number, press.text()), summary(checked, made.due()), false);
        } catch (DuplicateKeyException e) {
            return repeated(press).orElseThrow(() -> e);
        }
    }

    private Optional<Placed> repeated(Repeats.Key press) {
        return repeats.find(press).map(number -> {
            CitizenBooking booking = store.get(number);
            CitizenSummary summary = new CitizenSummary(
                    Objects.requireNonNull(booking.particulars()),
                    booking.abroad(),
                    booking.urgent(),
                    booking.costs(),
                    booking.deadlines().expectedDay(),
                    List.of(),
                    booking.toBring());
            return new Placed(number, digests.newCode(number, press.text()), summary, true);
        });
    }

    /** Asked of the very moment of the booking: the summary may have been read in another hour. */
    private void keep(@Nullable Promise promised, CheckedCitizenRequest request, CitizenDeadlines due) {
        if (promised != null && !promised.saysTheSameAs(Promise.of(summary(request, due)))) {
            throw new PromiseOutdated();
        }
    }

    private CitizenSummary summary(CheckedCitizenRequest request) {
        return summary(
                request,
                deadlines.preparation(clock.instant(), request.certificates(), request.urgent(), request.abroad()));
    }

    private CitizenSummary summary(CheckedCitizenRequest request, CitizenDeadlines due) {
        Map<CertificateType, @Nullable Integer> uncounted = new EnumMap<>(CertificateType.class);
        request.certificates().forEach(certificate -> uncounted.put(certificate, null));
        Costs costs = prices.of(uncounted, request.particulars().use(), request.urgent(), due.expectedDay());
        return new CitizenSummary(
                request.particulars(),
                request.abroad(),
                request.urgent(),
                costs,
                due.expectedDay(),
                request.unconfirmed(),
                ToBring.of(request.particulars(), costs.total()));
    }
}
