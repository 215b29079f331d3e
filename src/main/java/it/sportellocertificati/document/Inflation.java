package it.sportellocertificati.document;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Measures what the compressed streams of a PDF unfold to before anything reads it: PDFBox unfolds a stream wholly in
 * memory, and ten megabytes can become ten gigabytes.
 */
final class Inflation {

    private static final long STREAM_AT_MOST = 100L << 20;
    private static final long ALL_AT_MOST = 500L << 20;
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    private final byte[] pdf;
    private final byte[] unfolded = new byte[64 << 10];
    private long all;

    private Inflation(byte[] pdf) {
        this.pdf = pdf;
    }

    static void check(byte[] pdf) {
        new Inflation(pdf).check();
    }

    private void check() {
        Inflater inflater = new Inflater();
        try {
            int at = 0;
            while ((at = afterNextStreamKeyword(at)) >= 0) {
                inflater.reset();
                inflater.setInput(pdf, at, pdf.length - at);
                at += measure(inflater);
            }
        } finally {
            inflater.end();
        }
    }

    /** @return how many bytes of the file were read; none when no compressed stream stands here */
    private int measure(Inflater inflater) {
        long size = 0;
        try {
            for (int more = inflater.inflate(unfolded); more > 0; more = inflater.inflate(unfolded)) {
                size += more;
                all += more;
                if (size > STREAM_AT_MOST || all > ALL_AT_MOST) {
                    throw Refusal.because(Refusal.UNREADABLE);
                }
            }
            return (int) inflater.getBytesRead();
        } catch (DataFormatException otherwiseEncoded) {
            return 0;
        }
    }

    private int afterNextStreamKeyword(int from) {
        for (int at = from; at + STREAM.length + 2 < pdf.length; at++) {
            if (pdf[at] == 's' && isKeyword(at)) {
                int data = at + STREAM.length;
                data += pdf[data] == '\r' ? 1 : 0;
                return pdf[data] == '\n' ? data + 1 : data;
            }
        }
        return -1;
    }

    private boolean isKeyword(int at) {
        for (int i = 1; i < STREAM.length; i++) {
            if (pdf[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }
}
