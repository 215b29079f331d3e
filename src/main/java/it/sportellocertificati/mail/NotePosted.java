package it.sportellocertificati.mail;

/** There is something to send, once this transaction has ended. */
record NotePosted() {}
