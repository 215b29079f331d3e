package it.sportellocertificati.simulator;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * The provider's other business: plain mailboxes. What the office's ordinary account sends goes into the recipients' mailboxes as it is,
 * without envelope or receipt, and is on disk before the sender is told that it was taken.
 */
final class OrdinaryPost {

    /** The one account that may send; anybody may receive. */
    static final MailAddress ACCOUNT = new MailAddress("sportello.certificati@posta-ordinaria.example");

    private final Mailboxes mailboxes;
    private final String password;
    private final Clock clock;

    OrdinaryPost(Mailboxes mailboxes, String password, Clock clock) {
        this.mailboxes = mailboxes;
        this.password = password;
        this.clock = clock;
    }

    void open() {
        mailboxes.open(ACCOUNT, password);
    }

    void deliver(List<MailAddress> recipients, RawMessage message) {
        for (MailAddress recipient : recipients) {
            mailboxes.open(recipient, password);
            mailboxes.put(recipient, "ordinaria-" + UUID.randomUUID(), message.bytes(), clock.instant());
        }
    }

    /** Told at once, where certified mail is told by a receipt. */
    static boolean isUnknown(MailAddress sender, MailAddress recipient) {
        return sender.equals(ACCOUNT) && Behaviour.of(recipient) == Behaviour.UNKNOWN;
    }
}
