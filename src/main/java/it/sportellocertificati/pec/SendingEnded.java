package it.sportellocertificati.pec;

/**
 * A letter has been handed to our provider, refused by it for good, or is in doubt since {@code
 * sportello.pec.uncertain-timeout}; published in the transaction that records it. A later receipt may turn FAILED or
 * UNCERTAIN into SENT, which is published again.
 *
 * @param messageId our Message-ID
 * @param state SENT, FAILED or UNCERTAIN
 */
public record SendingEnded(String messageId, MessageState state) {}
