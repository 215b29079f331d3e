package it.sportellocertificati.web;

import it.sportellocertificati.common.RomeTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** An instant as the wall clock in Italy shows it, for texts. */
final class Moments {

    private static final DateTimeFormatter SHAPE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm").withZone(RomeTime.ZONE);

    private Moments() {}

    static String of(Instant at) {
        return SHAPE.format(at);
    }
}
