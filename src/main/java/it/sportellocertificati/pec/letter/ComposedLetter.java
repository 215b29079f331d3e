package it.sportellocertificati.pec.letter;

import java.util.Arrays;

/**
 * A letter as it will leave.
 *
 * @param messageId with its angle brackets, as in the bytes
 * @param content ASCII, every line ended by CR LF
 */
@SuppressWarnings("ArrayRecordComponent")
public record ComposedLetter(String messageId, byte[] content) {

    /** The header lines alone, so that a list can show recipient and subject without opening the attachments. */
    public byte[] head() {
        for (int i = 0; i + 3 < content.length; i++) {
            if (content[i] == '\r' && content[i + 1] == '\n' && content[i + 2] == '\r' && content[i + 3] == '\n') {
                return Arrays.copyOf(content, i + 4);
            }
        }
        return content;
    }
}
