package it.sportellocertificati.delivery;

/**
 * Nobody's receipt is waited for any more; the process is told to look again.
 *
 * @param subject what was announced: its edition's key
 */
public record AnnouncementSettled(String subject) {}
