package it.sportellocertificati.platform.engine;

import it.sportellocertificati.common.RomeTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Today in Italy, for {@link FilterExpressions}: the engine's own functions go by the server's time zone. */
@Component("romeToday")
public class RomeToday {

    private final Clock clock;

    RomeToday(Clock clock) {
        this.clock = clock;
    }

    /** The instant at which today ends, as the engine's queries want it. */
    public Date end() {
        var tomorrow = LocalDate.now(clock.withZone(RomeTime.ZONE)).plusDays(1);
        return Date.from(tomorrow.atStartOfDay(RomeTime.ZONE).toInstant());
    }
}
