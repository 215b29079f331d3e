package it.sportellocertificati.simulator;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message as bytes: header fields can be read, taken off and put on while the body stays untouched to the last byte,
 * so that an attachment arrives as it was sent. Line ends are CRLF throughout.
 */
final class RawMessage {

    private static final byte[] CRLF = {'\r', '\n'};

    private final List<String> fields;
    private final byte[] body;

    private RawMessage(List<String> fields, byte[] body) {
        this.fields = List.copyOf(fields);
        this.body = body;
    }

    static RawMessage of(byte[] bytes) {
        byte[] lines = withCrlf(bytes);
        int end = endOfHeaders(lines);
        String head = new String(lines, 0, end, StandardCharsets.ISO_8859_1);
        var fields = new ArrayList<String>();
        for (String line : head.split("\r\n")) {
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            if (folded && !fields.isEmpty()) {
                fields.set(fields.size() - 1, fields.get(fields.size() - 1) + "\r\n" + line);
            } else if (line.indexOf(':') > 0) {
                fields.add(line);
            }
        }
        int start = Math.min(lines.length, end + CRLF.length);
        return new RawMessage(fields, Arrays.copyOfRange(lines, start, lines.length));
    }

    /** First value of the field, unfolded and trimmed. */
    @Nullable
    String header(String name) {
        List<String> values = headers(name);
        return values.isEmpty() ? null : values.get(0);
    }

    List<String> headers(String name) {
        return fields.stream()
                .filter(field -> named(field, name))
                .map(field -> field.substring(field.indexOf(':') + 1)
                        .replaceAll("\r\n[ \t]+", " ")
                        .trim())
                .toList();
    }

    /** Addresses in all fields of the name, in lower case; none where a field cannot be read. */
    List<String> addresses(String name) {
        var found = new ArrayList<String>();
        for (String value : headers(name)) {
            try {
                for (InternetAddress address : InternetAddress.parseHeader(value, false)) {
                    if (address.getAddress() != null) {
                        found.add(address.getAddress().toLowerCase(Locale.ROOT));
                    }
                }
            } catch (AddressException e) {
                return List.of();
            }
        }
        return found;
    }

    RawMessage without(String name) {
        return new RawMessage(
                fields.stream().filter(field -> !named(field, name)).toList(), body);
    }

    /** Puts the field in front of the others; the value must be one line of ASCII. */
    RawMessage with(String name, String value) {
        var longer = new ArrayList<String>();
        longer.add(name + ": " + value);
        longer.addAll(fields);
        return new RawMessage(longer, body);
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream(body.length + 1024);
        for (String field : fields) {
            out.writeBytes(field.getBytes(StandardCharsets.ISO_8859_1));
            out.writeBytes(CRLF);
        }
        out.writeBytes(CRLF);
        out.writeBytes(body);
        return out.toByteArray();
    }

    int size() {
        return body.length
                + fields.stream().mapToInt(field -> field.length() + 2).sum();
    }

    private static boolean named(String field, String name) {
        return field.substring(0, field.indexOf(':'))
                .trim()
                .toLowerCase(Locale.ROOT)
                .equals(name.toLowerCase(Locale.ROOT));
    }

    /** Position behind the CRLF of the last header line. */
    private static int endOfHeaders(byte[] lines) {
        if (lines.length >= 2 && lines[0] == '\r' && lines[1] == '\n') {
            return 0;
        }
        for (int i = 0; i + 3 < lines.length; i++) {
            if (lines[i] == '\r' && lines[i + 1] == '\n' && lines[i + 2] == '\r' && lines[i + 3] == '\n') {
                return i + 2;
            }
        }
        return lines.length;
    }

    private static byte[] withCrlf(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length + 64);
        byte previous = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            boolean bareReturn = b == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n');
            if (bareReturn) {
                out.writeBytes(CRLF);
            } else if (b == '\n' && previous != '\r') {
                out.writeBytes(CRLF);
            } else {
                out.write(b);
            }
            previous = b;
        }
        return out.toByteArray();
    }
}
