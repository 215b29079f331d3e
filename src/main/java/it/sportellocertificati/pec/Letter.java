package it.sportellocertificati.pec;

import it.sportellocertificati.common.PecAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one recipient. One recipient a message keeps receipts simple: providers answer per recipient, and not all
 * of them say which one they mean.
 *
 * @param account the mailbox that sends: a key of {@code sportello.pec.accounts} ({@code procura}, {@code camera})
 * @param subject any text; line breaks and control characters become spaces, so that no header can be slipped in
 * @param dossier booking number, or {@code mailbox/<account>}: the key that the bytes are sealed with
 * @param inReplyTo Message-ID of ours that this letter follows (a letter sent again names the first), or null
 */
public record Letter(
        String account,
        PecAddress to,
        String subject,
        String text,
        List<LetterAttachment> attachments,
        String dossier,
        @Nullable String inReplyTo) {

    public Letter {
        attachments = List.copyOf(attachments);
    }

    /** Leaves out recipient, subject and text: this may end in a log. */
    @Override
    public String toString() {
        return "Letter[account=" + account + ", dossier=" + dossier + ", attachments=" + attachments.size() + "]";
    }
}
