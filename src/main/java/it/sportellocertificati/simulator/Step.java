package it.sportellocertificati.simulator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One message that the provider owes on account of an accepted one.
 *
 * @param key names it among all messages ever put into a mailbox, so that it is put there once
 * @param mailbox where it goes
 * @param recipient whom it is about; none when it is about all
 * @param after time between acceptance and this message
 */
record Step(
        String key,
        MailAddress mailbox,
        MessageKind kind,
        @Nullable MailAddress recipient,
        Finding finding,
        Duration after) {

    Step withKey(String other) {
        return new Step(other, mailbox, kind, recipient, finding, after);
    }
}
