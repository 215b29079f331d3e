package it.sportellocertificati.web.portal;

import it.sportellocertificati.common.SettingsCheck;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code sportello.kiosk.*}.
 *
 * @param idle how long nobody may touch a page before it clears itself
 * @param typingWithoutScript the same for a page of typing where no script tells typing from idleness
 */
@ConfigurationProperties("sportello.kiosk")
record KioskSettings(
        @DefaultValue("1m") Duration idle,
        @DefaultValue("5m") Duration typingWithoutScript) {

    /** The page warns twenty seconds before it clears itself (WCAG 2.2.1), and what is typed is kept for half an hour. */
    private static final Duration LEAST = Duration.ofSeconds(30);

    private static final Duration MOST = Duration.ofMinutes(30);

    KioskSettings {
        new SettingsCheck("sportello.kiosk")
                .require(isWithin(LEAST, idle), "idle", idle, "set 30s to 30m")
                .require(
                        isWithin(idle, typingWithoutScript),
                        "typing-without-script",
                        typingWithoutScript,
                        "set no less than idle, which is " + idle + ", and no more than 30m")
                .throwIfAny();
    }

    private static boolean isWithin(Duration least, Duration time) {
        return time.compareTo(least) >= 0 && time.compareTo(MOST) <= 0;
    }
}
