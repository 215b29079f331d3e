package it.sportellocertificati.simulator;

import it.sportellocertificati.simulator.MessageView.Attachment;
import it.sportellocertificati.simulator.MessageView.Field;
import it.sportellocertificati.simulator.MessageView.Text;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;

/** Takes a message apart for its page, with bounds on depth and number of parts. */
final class MessageReader {

    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 200;
    private static final int LONGEST_TEXT = 50_000;

    private final List<Field> fields = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();
    private boolean readable = true;
    private int parts;

    private MessageReader() {}

    static MessageView read(byte[] bytes) {
        MessageReader reader = taken(bytes);
        return new MessageView(reader.fields, reader.texts, reader.attachments, reader.readable);
    }

    /**
     * Content of the attachment, decoded.
     *
     * @throws NoSuchElementException when there is none of that number
     */
    static byte[] attachment(byte[] bytes, int index) {
        MessageReader reader = taken(bytes);
        if (index < 0 || index >= reader.contents.size()) {
            throw new NoSuchElementException("no such attachment");
        }
        return reader.contents.get(index);
    }

    private static MessageReader taken(byte[] bytes) {
        var reader = new MessageReader();
        try {
            var message = new MimeMessage(null, new ByteArrayInputStream(bytes));
            for (Header header : Collections.list(message.getAllHeaders())) {
                reader.fields.add(new Field(header.getName(), decoded(header.getValue())));
            }
            reader.take(message, 0, 0);
        } catch (MessagingException | IOException | RuntimeException e) {
            // Anything may lie in a mailbox; what was read so far is shown, and the raw file can be downloaded.
            reader.readable = false;
        }
        return reader;
    }

    private void take(Part part, int depth, int messages) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            readable = false;
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
            boolean plain = multipart.getContentType().startsWith("multipart/alternative")
                    && multipart.getBodyPart(0).isMimeType("text/plain");
            int count = plain ? 1 : multipart.getCount();
            for (int i = 0; i < count; i++) {
                take(multipart.getBodyPart(i), depth + 1, messages);
            }
        } else if (part.isMimeType("message/rfc822") && part.getContent() instanceof MimeMessage inner) {
            attach(part, messages);
            take(inner, depth + 1, messages + 1);
        } else if (part.isMimeType("text/*") && part.getFileName() == null) {
            texts.add(new Text(messages, part.isMimeType("text/html"), text(part)));
        } else {
            attach(part, messages);
        }
    }

    private void attach(Part part, int messages) throws MessagingException, IOException {
        byte[] content;
        try (InputStream in = part.getInputStream()) {
            content = in.readAllBytes();
        }
        String name = part.getFileName();
        attachments.add(new Attachment(
                attachments.size(),
                messages,
                name == null ? "senza nome" : decoded(name),
                part.getContentType().replaceAll(";.*", "").trim(),
                content.length));
        contents.add(content);
    }

    private static String text(Part part) throws MessagingException, IOException {
        String text;
        try {
            text = String.valueOf(part.getContent());
        } catch (UnsupportedEncodingException e) {
            try (InputStream in = part.getInputStream()) {
                text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
        }
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException e) {
            return value;
        }
    }
}
