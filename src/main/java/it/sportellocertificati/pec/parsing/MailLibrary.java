package it.sportellocertificati.pec.parsing;

import jakarta.mail.Session;
import java.util.Properties;

/**
 * The mail library, told where its streams are. Otherwise it looks through every jar of the application for each header
 * and part that it reads, which was found to take two fifths of the time that a receipt takes.
 */
final class MailLibrary {

    private static final String STREAMS = "jakarta.mail.util.StreamProvider";

    static {
        if (System.getProperty(STREAMS) == null) {
            System.setProperty(STREAMS, "org.eclipse.angus.mail.util.MailStreamProvider");
        }
    }

    private MailLibrary() {}

    /** A session for reading: without a server. */
    static Session session() {
        return Session.getInstance(new Properties());
    }
}
