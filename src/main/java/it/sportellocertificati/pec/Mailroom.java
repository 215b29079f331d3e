package it.sportellocertificati.pec;

import it.sportellocertificati.common.Missing;
import it.sportellocertificati.pec.archive.MessageListing;
import it.sportellocertificati.pec.archive.ReceivedArchive;
import it.sportellocertificati.pec.archive.SentArchive;
import it.sportellocertificati.pec.health.MailboxHealthQuery;
import it.sportellocertificati.pec.settings.PecProperties;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was sent and what came in, for those who show it, match it or keep it as evidence. */
@Service
public class Mailroom {

    private final SentArchive sent;
    private final ReceivedArchive received;
    private final MessageListing listing;
    private final MailboxHealthQuery health;
    private final PecProperties properties;

    Mailroom(
            SentArchive sent,
            ReceivedArchive received,
            MessageListing listing,
            MailboxHealthQuery health,
            PecProperties properties) {
        this.sent = sent;
        this.received = received;
        this.listing = listing;
        this.health = health;
        this.properties = properties;
    }

    /** @throws Missing {@code pec.message.missing} */
    public SentMessage sent(String messageId) {
        return sent.message(messageId);
    }

    /**
     * The exact bytes that left, or will.
     *
     * @throws Missing {@code pec.message.missing}
     */
    public byte[] sentBytes(String messageId) {
        return sent.bytes(messageId);
    }

    /** Every receipt for this letter, believed or not, as they came. */
    public List<ReceivedReceipt> receiptsFor(String messageId) {
        return received.receipts(messageId);
    }

    /**
     * A person has decided about this letter, with what came for it before them: a damaged receipt of it raises no alarm any
     * more. One whose signer is not trusted still does, for the authority may be missing for all letters.
     */
    @Transactional
    public void dealtWith(String messageId) {
        received.seen(messageId);
    }

    /**
     * A received message exactly as it lay in the mailbox: the evidence.
     *
     * @throws Missing {@code pec.received.missing}
     */
    public byte[] receivedBytes(UUID receivedId) {
        return received.bytes(receivedId);
    }

    /**
     * A message that is no receipt.
     *
     * @throws Missing {@code pec.received.missing}
     */
    public ReceivedLetter letter(UUID receivedId) {
        return received.letter(receivedId);
    }

    /**
     * Moves a received letter into the dossier of the booking it belongs to, so that it is kept and erased with it.
     *
     * @throws Missing {@code pec.received.missing}
     */
    @Transactional
    public void fileUnder(UUID receivedId, String dossier) {
        received.move(receivedId, dossier);
    }

    /** Metadata of every message sent or read, newest first. */
    public MessagePage messages(MessageFilter filter) {
        return listing.page(filter);
    }

    /** The accounts that are set, by the names that letters give. */
    public List<String> accounts() {
        return properties.accounts().keySet().stream().sorted().toList();
    }

    /** How each account is doing. */
    public List<MailboxHealth> health() {
        return health.all();
    }
}
