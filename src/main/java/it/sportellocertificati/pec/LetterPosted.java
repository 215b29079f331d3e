package it.sportellocertificati.pec;

/** A letter lies in the outbox; within the room, it wakes the sender once the transaction has been committed. */
public record LetterPosted(String account, String messageId) {}
