package it.sportellocertificati.pec;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What was sent and what came in, for those who show it, match it or keep it as evidence. */
@Service
public class Mailroom {

    /** @throws it.sportellocertificati.common.Missing {@code pec.message.missing} */
    public SentMessage sent(String messageId) {
        throw new UnsupportedOperationException("pec.mailroom.absent");
    }

    /** The exact bytes that left, or will. */
    public byte[] sentBytes(String messageId) {
        throw new UnsupportedOperationException("pec.mailroom.absent");
    }

    /** Every receipt for this letter, believed or not, as they came. */
    public List<ReceivedReceipt> receiptsFor(String messageId) {
        throw new UnsupportedOperationException("pec.mailroom.absent");
    }

    /** A received message exactly as it lay in the mailbox: the evidence. */
    public byte[] receivedBytes(UUID receivedId) {
        throw new UnsupportedOperationException("pec.mailroom.absent");
    }

    /** A message that is no receipt. */
    public ReceivedLetter letter(UUID receivedId) {
        throw new UnsupportedOperationException("pec.mailroom.absent");
    }

    /** Moves a received letter into the dossier of the booking it belongs to, so that it is kept and erased with it. */
    public void fileUnder(UUID receivedId, String dossier) {
        throw new UnsupportedOperationException("pec.mailroom.absent");
    }

    /** Metadata of every message sent or read, newest first. */
    public MessagePage messages(MessageFilter filter) {
        throw new UnsupportedOperationException("pec.mailroom.absent");
    }

    /** One line an account. */
    public List<MailboxHealth> health() {
        throw new UnsupportedOperationException("pec.mailroom.absent");
    }
}
