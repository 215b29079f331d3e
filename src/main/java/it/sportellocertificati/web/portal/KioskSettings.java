package it.sportellocertificati.web.portal;

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
        @DefaultValue("5m") Duration typingWithoutScript) {}
