package it.sportellocertificati.pec;

/**
 * A file that travels with a letter, unchanged to the last byte.
 *
 * @param fileName shown to the recipient; carries no personal data
 * @param mediaType for example {@code application/pdf}
 * @param content the bytes; not copied, do not change them afterwards
 */
@SuppressWarnings("ArrayRecordComponent")
public record LetterAttachment(String fileName, String mediaType, byte[] content) {

    /** Names the file's size alone, so that no content reaches a log. */
    @Override
    public String toString() {
        return "LetterAttachment[" + mediaType + ", " + content.length + " bytes]";
    }
}
