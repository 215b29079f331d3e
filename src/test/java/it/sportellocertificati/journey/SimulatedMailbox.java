package it.sportellocertificati.journey;

import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A mailbox at the simulated provider, read over IMAP as its owner would read it. */
public final class SimulatedMailbox {

    private final int imapPort;
    private final String address;

    public SimulatedMailbox(int imapPort, String address) {
        this.imapPort = imapPort;
        this.address = address;
    }

    /** Every attachment called {@code certificato-…} in every message, so that two would mean that it came twice. */
    List<byte[]> certificates() {
        return attachments("certificato-");
    }

    /** The same for one booking, where other tests write to this mailbox too. */
    List<byte[]> certificatesOf(String number) {
        return attachments("certificato-" + number);
    }

    private List<byte[]> attachments(String beginning) {
        return read(messages -> {
            List<byte[]> found = new ArrayList<>();
            for (Message message : messages) {
                collect(whole(message), beginning, found);
            }
            return found;
        });
    }

    public List<String> subjects() {
        return read(messages -> {
            List<String> subjects = new ArrayList<>();
            for (Message message : messages) {
                subjects.add(message.getSubject());
            }
            return subjects;
        });
    }

    private interface Reading<T> {
        List<T> of(Message[] messages) throws MessagingException, IOException;
    }

    private <T> List<T> read(Reading<T> reading) {
        Properties properties = new Properties();
        properties.put("mail.imap.timeout", "20000");
        properties.put("mail.imap.connectiontimeout", "20000");
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", imapPort, address, "simulator");
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                return reading.of(inbox.getMessages());
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Taken as a whole and opened here: servers differ in how they answer for parts within enclosed messages. */
    private static Part whole(Message message) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return new MimeMessage((Session) null, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static void collect(Part part, String beginning, List<byte[]> found)
            throws MessagingException, IOException {
        String name = part.getFileName();
        if (name != null && name.startsWith(beginning)) {
            try (InputStream in = part.getInputStream()) {
                found.add(in.readAllBytes());
            }
        } else if (part.isMimeType("message/rfc822")) {
            collect((Part) part.getContent(), beginning, found);
        } else if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                collect(inner, beginning, found);
            }
        }
    }
}
