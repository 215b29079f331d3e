package it.sportellocertificati.simulator;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Words for times and sizes on the simulator's pages. */
final class ProviderTimes {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    /** Italian time, whatever the server's zone. */
    public String at(Instant instant) {
        return MOMENT.format(Provider.stated(instant));
    }

    /** For the attribute {@code datetime}. */
    public String iso(Instant instant) {
        return Provider.stated(instant).toOffsetDateTime().toString();
    }

    public String size(long bytes) {
        return bytes < 1024 ? bytes + " byte" : (bytes + 1023) / 1024 + " kB";
    }
}
