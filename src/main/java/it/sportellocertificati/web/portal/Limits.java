package it.sportellocertificati.web.portal;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts per network address or desk. Kept in memory: a restart forgives, and each node of a cluster counts for itself. The most recent
 * hundred thousand counts are remembered, so that nobody can fill the memory with addresses.
 */
@Component
class Limits {

    private static final int REMEMBERED = 100_000;

    private final LimitSettings settings;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    Limits(LimitSettings settings, Clock clock) {
        this.settings = settings;
        this.time = new InjectedTime(clock);
    }

    /** @return how long to wait; zero when it may go on */
    Duration take(Limit limit, String who, boolean desk) {
        ConsumptionProbe probe = bucket(limit, who, desk).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket(Limit limit, String who, boolean desk) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(limit + " " + who, key -> make(settings.of(limit), desk));
        }
    }

    private Bucket make(LimitSettings.Allowance allowance, boolean desk) {
        int most = desk ? allowance.desk() : allowance.address();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, allowance.within()))
                .withCustomTimePrecision(time)
                .build();
    }

    /** The application's clock, which tests move. */
    private record InjectedTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
