package it.sportellocertificati.platform.demo;

import it.sportellocertificati.process.History;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The demo's clock. It shows the system's time but to a thread that plays what happened in the past: there the domain's services write the
 * times, deadlines and prices of that day by the rules that they always follow, instead of rows that somebody made up.
 *
 * <p>Nobody outside this package can set it back, since the class and its methods are the package's own; it exists in the demo alone, so
 * that production has no clock that can be moved at all. It is set for one thread and one piece of work: timers, senders and visitors go
 * on in the present meanwhile. While it is set, the engine is told nothing ({@link History}), for its own clock cannot go with it.
 */
final class StageClock extends Clock implements History {

    private final Clock present;
    private final ThreadLocal<@Nullable Instant> set;

    StageClock(Clock present) {
        this(present, new ThreadLocal<>());
    }

    private StageClock(Clock present, ThreadLocal<@Nullable Instant> set) {
        this.present = present;
        this.set = set;
    }

    /** Does the work as if it were that moment; afterwards it is what it was before. */
    <T> T at(Instant moment, Supplier<T> work) {
        Instant before = set.get();
        set.set(moment);
        try {
            return work.get();
        } finally {
            if (before == null) {
                set.remove();
            } else {
                set.set(before);
            }
        }
    }

    @Override
    public boolean isBeingTold() {
        return set.get() != null;
    }

    @Override
    public Instant instant() {
        Instant moment = set.get();
        return moment == null ? present.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new StageClock(present.withZone(zone), set);
    }
}
