package it.sportellocertificati.document.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** The typeface of everything printed. */
final class PrintFont {

    /** Of the table directory in a TrueType file: where it begins, and how long an entry is. */
    private static final int DIRECTORY = 12;

    private static final int ENTRY = 16;
    private static final int TABLES_AT = 4;
    private static final int SUBSTITUTIONS = tag("GSUB");
    private static final int UNKNOWN = tag("xsub");

    private PrintFont() {}

    static byte[] regular() {
        return withoutSubstitutions(read("SourceSans3-Regular.ttf"));
    }

    static byte[] semibold() {
        return withoutSubstitutions(read("SourceSans3-SemiBold.ttf"));
    }

    /**
     * PDFBox looks at every word for ligatures, for as long as all the rest of printing takes. Hidden under a name that nobody knows, the
     * table of substitutions costs nothing; what is lost are the ligatures alone.
     */
    private static byte[] withoutSubstitutions(byte[] font) {
        var file = ByteBuffer.wrap(font);
        int tables = file.getShort(TABLES_AT);
        for (int table = 0; table < tables; table++) {
            int at = DIRECTORY + table * ENTRY;
            if (file.getInt(at) == SUBSTITUTIONS) {
                file.putInt(at, UNKNOWN);
            }
        }
        return font;
    }

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .getInt();
    }

    private static byte[] read(String file) {
        try (InputStream in = PrintFont.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no font " + file);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
