package it.sportellocertificati.pec;

/** Where a letter of ours stands with our provider; what became of it afterwards only receipts can say. */
public enum MessageState {
    /** Waits to be handed over, for the first time or again after a temporary refusal. */
    QUEUED,
    /** Claimed by a sender: from here on it is never sent again unless the provider refused it in so many words. */
    SENDING,
    /** The provider took it (SMTP 250), or a verified receipt proves so. */
    SENT,
    /** The provider refused it for good (SMTP 5xx), or it was given up or withdrawn before it left. */
    FAILED,
    /** The line broke after the message had begun to leave: only a receipt, or a person, can tell. */
    UNCERTAIN
}
