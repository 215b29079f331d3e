package it.sportellocertificati.simulator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One message that a provider owes on account of an accepted one.
 *
 * @param key names it among all messages ever put into a mailbox, so that it is put there once
 * @param issuer who writes and signs it
 * @param mailbox where it goes
 * @param recipient whom it is about; none when it is about all
 * @param after time between acceptance and this message
 */
record Step(
        String key,
        Provider issuer,
        MailAddress mailbox,
        MessageKind kind,
        @Nullable MailAddress recipient,
        Finding finding,
        Duration after) {

    Step withKey(String other) {
        return new Step(other, issuer, mailbox, kind, recipient, finding, after);
    }
}
