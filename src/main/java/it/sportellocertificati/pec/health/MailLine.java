package it.sportellocertificati.pec.health;

/** The two lines of a mailbox. */
public enum MailLine {
    SMTP,
    IMAP
}
