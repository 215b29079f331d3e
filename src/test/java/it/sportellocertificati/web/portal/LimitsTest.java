package it.sportellocertificati.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.pec.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A script is slowed, and nobody else with it. */
class LimitsTest {

    private static final LimitSettings.Allowance FEW = new LimitSettings.Allowance(2, 5, Duration.ofMinutes(10));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T09:00:00Z"));
    private final Limits limits = new Limits(new LimitSettings(FEW, FEW, FEW, FEW, FEW, FEW, FEW), clock);

    @Test
    void refusesWhoComesTooOftenAndSaysHowLongToWait() {
        take("127.0.0.9", 2);

        assertThat(limits.take(Limit.TRACKING, "127.0.0.9", false))
                .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        assertThat(limits.take(Limit.TRACKING, "127.0.0.8", false)).isZero();
        assertThat(limits.take(Limit.BOOKING, "127.0.0.9", false)).isZero();
    }

    @Test
    void letsThemInAgainBitByBit() {
        take("127.0.0.9", 2);
        clock.advance(Duration.ofMinutes(5));

        assertThat(limits.take(Limit.TRACKING, "127.0.0.9", false)).isZero();
        assertThat(limits.take(Limit.TRACKING, "127.0.0.9", false)).isPositive();
    }

    @Test
    void countsADeskByItsOwnMeasure() {
        for (int i = 0; i < 5; i++) {
            assertThat(limits.take(Limit.BOOKING, "desk/lucca", true)).isZero();
        }
        assertThat(limits.take(Limit.BOOKING, "desk/lucca", true)).isPositive();
        assertThat(limits.take(Limit.BOOKING, "desk/viareggio", true)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.9, 127.0.0.9",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2:ffff::1, 20010db800010002",
        "2001:db8:1:3::1, 20010db800010003"
    })
    void takesAllAddressesOfOneHouseholdForOne(String address, String network) {
        assertThat(LimitGuard.network(address)).isEqualTo(network);
    }

    private void take(String who, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limits.take(Limit.TRACKING, who, false)).isZero();
        }
    }
}
