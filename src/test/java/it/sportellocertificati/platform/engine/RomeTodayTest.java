package it.sportellocertificati.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Today ends at midnight in Italy, wherever the server stands and whatever the clocks do that night. */
class RomeTodayTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T12:00:00Z, 2026-11-23T23:00:00Z",
        "2026-11-23T23:30:00Z, 2026-11-24T23:00:00Z",
        "2026-03-29T00:30:00Z, 2026-03-29T22:00:00Z",
        "2026-10-25T12:00:00Z, 2026-10-25T23:00:00Z"
    })
    void endsAtMidnightInItaly(Instant now, Instant end) {
        assertThat(new RomeToday(Clock.fixed(now, ZoneOffset.UTC)).end().toInstant())
                .isEqualTo(end);
    }
}
