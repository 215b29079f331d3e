package it.sportellocertificati.simulator;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/**
 * A part of a message as bytes. Written by hand and not by a mail library, because what is signed must be exactly what
 * is sent, and an original must be carried without a change.
 */
record MimePart(String headers, byte[] body) {

    private static final String CRLF = "\r\n";

    /** Text in Latin 1 where that holds it, as providers write it, else in UTF-8. */
    static MimePart text(String subtype, String text) {
        Charset charset = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)
                ? StandardCharsets.ISO_8859_1
                : StandardCharsets.UTF_8;
        return new MimePart(
                "Content-Type: text/" + subtype + "; charset=" + charset.name().toLowerCase(Locale.ROOT) + CRLF
                        + "Content-Transfer-Encoding: quoted-printable" + CRLF,
                quotedPrintable(text.replace("\r\n", "\n").replace("\n", CRLF).getBytes(charset)));
    }

    static MimePart base64(String type, String name, String disposition, byte[] content) {
        return new MimePart(
                "Content-Type: " + type + "; name=\"" + name + "\"" + CRLF + "Content-Transfer-Encoding: base64" + CRLF
                        + "Content-Disposition: " + disposition + "; filename=\"" + name + "\"" + CRLF,
                Base64.getMimeEncoder(76, CRLF.getBytes(StandardCharsets.US_ASCII))
                        .encode(content));
    }

    /** A message within the message, untouched. */
    static MimePart message(byte[] original) {
        return new MimePart(
                "Content-Type: message/rfc822; name=\"postacert.eml\"" + CRLF + "Content-Transfer-Encoding: "
                        + (ascii(original) ? "7bit" : "8bit") + CRLF
                        + "Content-Disposition: attachment; filename=\"postacert.eml\"" + CRLF,
                original);
    }

    /**
     * @param subtype with parameters, without the boundary
     */
    static MimePart multipart(String subtype, Iterable<MimePart> parts) {
        String boundary = "----=_Parte_" + UUID.randomUUID();
        var out = new ByteArrayOutputStream();
        for (MimePart part : parts) {
            out.writeBytes(ascii("--" + boundary + CRLF));
            out.writeBytes(part.bytes());
            out.writeBytes(ascii(CRLF));
        }
        out.writeBytes(ascii("--" + boundary + "--" + CRLF));
        return new MimePart(
                "Content-Type: multipart/" + subtype + ";" + CRLF + "\tboundary=\"" + boundary + "\"" + CRLF,
                out.toByteArray());
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(headers.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(ascii(CRLF));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static byte[] quotedPrintable(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (OutputStream encoder = MimeUtility.encode(out, "quoted-printable")) {
            encoder.write(content);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("quoted-printable", e);
        }
        return out.toByteArray();
    }

    private static boolean ascii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
