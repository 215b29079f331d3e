package it.sportellocertificati.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code sportello.mail.*}; the server itself stands in Spring's own {@code spring.mail.*}.
 *
 * @param from the address that notes come from and that answers go to
 * @param fromName what mail programs show in its place
 * @param sweepInterval how often the outbox is looked through when nobody has just posted
 * @param giveUpAfter how long a note is tried that the server puts off, or that no server takes
 */
@ConfigurationProperties("sportello.mail")
record MailSettings(
        String from,
        @DefaultValue("Sportello Certificati") String fromName,
        @DefaultValue("15s") Duration sweepInterval,
        @DefaultValue("48h") Duration giveUpAfter) {}
