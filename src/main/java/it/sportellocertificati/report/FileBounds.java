package it.sportellocertificati.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Measures what an Office file unfolds to before anything reads it: it is a zip, and a few kilobytes of it can become more than there is
 * memory.
 */
public final class FileBounds {

    private static final int ENTRIES = 2_000;
    private static final long UNFOLDED = 80L << 20;

    private FileBounds() {}

    /** Whether the file is a zip that stays within what an Office file may need. */
    public static boolean fits(byte[] file) {
        byte[] part = new byte[64 << 10];
        long unfolded = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > ENTRIES) {
                    return false;
                }
                for (int read = zip.read(part); read >= 0; read = zip.read(part)) {
                    unfolded += read;
                    if (unfolded > UNFOLDED) {
                        return false;
                    }
                }
            }
            return entries > 0;
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        }
    }
}
