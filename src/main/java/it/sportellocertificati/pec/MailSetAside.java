package it.sportellocertificati.pec;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that nobody can make sense of was kept as it came, so that those behind it go on; a person should look at it
 * once. Published in the transaction that records it.
 *
 * @param receivedId its bytes are in {@link Mailroom#receivedBytes}, or their beginning when it was too large to be kept
 * @param account the mailbox it came to
 */
public record MailSetAside(UUID receivedId, String account, Instant receivedAt) {}
