package it.sportellocertificati.pec.sending;

import it.sportellocertificati.pec.MessageState;

/** A letter that somebody has to look at. */
record DueLetter(String messageId, MessageState state) {}
