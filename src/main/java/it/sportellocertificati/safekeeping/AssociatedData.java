package it.sportellocertificati.safekeeping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a sealed value or a digest is bound to; each part carries its length, so that no two lists of parts read the
 * same.
 */
final class AssociatedData {

    private AssociatedData() {}

    static byte[] of(String... parts) {
        byte[][] encoded = new byte[parts.length][];
        int size = 0;
        for (int i = 0; i < parts.length; i++) {
            encoded[i] = parts[i].getBytes(StandardCharsets.UTF_8);
            size += Integer.BYTES + encoded[i].length;
        }
        ByteBuffer bound = ByteBuffer.allocate(size);
        for (byte[] part : encoded) {
            bound.putInt(part.length).put(part);
        }
        return bound.array();
    }
}
