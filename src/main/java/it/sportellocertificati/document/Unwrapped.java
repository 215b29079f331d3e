package it.sportellocertificati.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;

/**
 * A file down to its PDF; what it is decides its content, not its name.
 *
 * @param envelopes the p7m around the PDF, the outermost first, in binary form; none for a PDF
 */
record Unwrapped(List<byte[]> envelopes, byte[] pdf) {

    private static final int ENVELOPES_AT_MOST = 3;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** Object identifier of CMS signed data (1.2.840.113549.1.7.2), which stands at the very beginning of a p7m. */
    private static final byte[] SIGNED_DATA = {
        0x06, 0x09, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x07, 0x02
    };

    private static final Pattern PEM_LINE = Pattern.compile("-----[A-Z0-9 ]+-----");

    static Unwrapped of(byte[] file) {
        List<byte[]> envelopes = new ArrayList<>();
        byte[] inner = binary(file);
        while (!startsWith(inner, PDF, 0)) {
            if (!isSignedData(inner)) {
                throw Refusal.because(Refusal.NOT_PDF);
            }
            if (envelopes.size() == ENVELOPES_AT_MOST) {
                throw Refusal.because(Refusal.NESTED_TOO_DEEP, ENVELOPES_AT_MOST);
            }
            envelopes.add(inner);
            inner = binary(content(inner));
        }
        return new Unwrapped(List.copyOf(envelopes), inner);
    }

    private static byte[] content(byte[] envelope) {
        try {
            CMSTypedData content = new CMSSignedData(envelope).getSignedContent();
            if (content == null || !(content.getContent() instanceof byte[] bytes) || bytes.length == 0) {
                throw Refusal.because(Refusal.ENVELOPE_EMPTY);
            }
            return bytes;
        } catch (CMSException | IllegalArgumentException garbled) {
            throw Refusal.because(Refusal.UNREADABLE);
        }
    }

    /** Many signing programs write the p7m as base64: it begins with MI, or with a line of dashes. */
    private static byte[] binary(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 64), StandardCharsets.ISO_8859_1).strip();
        if (!start.startsWith("MI") && !start.startsWith("-----BEGIN")) {
            return file;
        }
        try {
            String text = PEM_LINE.matcher(new String(file, StandardCharsets.ISO_8859_1))
                    .replaceAll("");
            return Base64.getMimeDecoder().decode(text.strip());
        } catch (IllegalArgumentException otherText) {
            return file;
        }
    }

    private static boolean isSignedData(byte[] file) {
        if (file.length < 2 || file[0] != 0x30) {
            return false;
        }
        int lengthBytes = (file[1] & 0x80) == 0 ? 0 : file[1] & 0x7F;
        return startsWith(file, SIGNED_DATA, 2 + lengthBytes);
    }

    private static boolean startsWith(byte[] file, byte[] mark, int at) {
        if (file.length < at + mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (file[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
