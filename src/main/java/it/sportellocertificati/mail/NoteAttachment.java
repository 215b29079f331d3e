package it.sportellocertificati.mail;

/**
 * A PDF that goes with a note.
 *
 * @param name as the reader saves it, for instance {@code prenotazione-LU26-0004-1271.pdf}: letters, digits, dots and dashes
 */
public record NoteAttachment(String name, byte[] content) {}
