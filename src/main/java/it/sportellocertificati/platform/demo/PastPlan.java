package it.sportellocertificati.platform.demo;

import it.sportellocertificati.common.WorkingDays;
import it.sportellocertificati.platform.demo.PastRequest.End;
import it.sportellocertificati.platform.demo.PastRequest.Post;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What administrations booked in a month of the past: a service that is found by more and more of them, rests in August and is late after
 * it. The same at every start, so that the demo's reports say the same.
 */
final class PastPlan {

    /** From January to December. */
    private static final int[] AT_DESKS = {6, 7, 9, 10, 10, 9, 8, 5, 12, 13, 12, 9};

    private static final int[] BY_THEMSELVES = {5, 5, 6, 6, 7, 7, 6, 5, 8, 9, 9, 7};

    private static final List<String> OF_LUCCA = List.of("c_e715", "c_e715", "c_b648", "p_lu");
    private static final List<String> OF_VIAREGGIO = List.of("c_l833");

    private final YearMonth month;
    private final PastDice dice;
    private final PastDays days;

    PastPlan(YearMonth month, WorkingDays workingDays) {
        this.month = month;
        this.dice = new PastDice(month, month.getYear() * 100L + month.getMonthValue());
        this.days = new PastDays(workingDays, dice);
    }

    /** The earliest first. */
    List<PastRequest> requests() {
        List<PastRequest> all = new ArrayList<>();
        for (int i = dice.of(AT_DESKS); i > 0; i--) {
            boolean viareggio = dice.chance(35);
            all.add(request(
                    viareggio ? Staff.VIAREGGIO : Staff.LUCCA,
                    viareggio ? "viareggio" : "lucca",
                    dice.one(viareggio ? OF_VIAREGGIO : OF_LUCCA)));
        }
        for (int i = dice.of(BY_THEMSELVES); i > 0; i--) {
            all.add(request(Staff.COMUNE, null, "c_e715"));
        }
        all.sort(Comparator.comparing(PastRequest::bookedAt));
        return all;
    }

    private PastRequest request(Staff staff, @Nullable String desk, String administration) {
        Instant booked = days.atDesk(month);
        Instant verified = days.later(booked, dice.chance(70) ? 0 : 1);
        int issueDays = dice.chance(dice.slow() ? 16 : 5) ? 4 + dice.below(3) : 1 + dice.below(3);
        Instant issued = days.later(booked, issueDays);
        End end = end();
        return new PastRequest(
                booked,
                staff,
                desk,
                administration,
                dice.below(1000),
                dice.chance(4),
                verified,
                end == End.CANCELLED || end == End.REFUSED
                        ? verified.plusSeconds(600)
                        : latest(issued, verified.plusSeconds(3600)),
                end,
                post());
    }

    private End end() {
        int fate = dice.below(100);
        if (fate < 4) {
            return End.CANCELLED;
        }
        if (fate < 9) {
            return End.REFUSED;
        }
        return fate < 10 ? End.DECLINED : End.ISSUED;
    }

    private Post post() {
        int fate = dice.below(100);
        if (fate < 5) {
            return Post.FAILS_ONCE;
        }
        if (fate < 8) {
            return Post.HANDED_OVER;
        }
        if (fate < 11) {
            return Post.WARNED;
        }
        return fate < 13 ? Post.REFUSED_ONCE : Post.ARRIVES;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
