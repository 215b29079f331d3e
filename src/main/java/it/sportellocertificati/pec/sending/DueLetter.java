package it.sportellocertificati.pec.sending;

import it.sportellocertificati.pec.MessageState;
import java.time.Instant;

/** A letter that somebody has to look at. */
record DueLetter(String messageId, MessageState state, int attempts, Instant postedAt) {}
