package it.sportellocertificati.common;

import java.time.ZoneId;

/** Every deadline and every printed time is Italian time, whatever the zone of the server. */
public final class RomeTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    private RomeTime() {}
}
