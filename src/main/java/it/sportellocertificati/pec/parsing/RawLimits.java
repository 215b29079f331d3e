package it.sportellocertificati.pec.parsing;

/**
 * Bounds on a message's raw bytes, looked at before any parser makes an object per line or part. A message of the legal
 * 30 MB has some 540,000 lines; a bomb of short header lines or empty parts has millions.
 */
final class RawLimits {

    private static final int MAX_HEAD = 256 * 1024;
    private static final int MAX_LINES = 700_000;
    private static final int MAX_BOUNDARY_LINES = 20_000;

    private RawLimits() {}

    static void check(byte[] raw) throws Unreadable {
        int lines = 0;
        int boundaries = 0;
        int lineStart = 0;
        boolean inHead = true;
        for (int i = 0; i < raw.length; i++) {
            if (inHead && i > MAX_HEAD) {
                throw new Unreadable("head-too-large");
            }
            if (raw[i] == '\n') {
                inHead = inHead && !isBlank(raw, lineStart, i);
                boundaries += isBoundary(raw, lineStart, i) ? 1 : 0;
                lineStart = i + 1;
                if (++lines > MAX_LINES || boundaries > MAX_BOUNDARY_LINES) {
                    throw new Unreadable("too-many-parts");
                }
            }
        }
    }

    private static boolean isBlank(byte[] raw, int from, int to) {
        return from == to || (to == from + 1 && raw[from] == '\r');
    }

    private static boolean isBoundary(byte[] raw, int from, int to) {
        return to - from > 2 && raw[from] == '-' && raw[from + 1] == '-';
    }
}
