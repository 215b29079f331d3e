package it.sportellocertificati.simulator;

import java.util.List;

/**
 * A message as its page shows it: everything as text, nothing as HTML.
 *
 * @param readable whether its structure could be read to the end
 */
record MessageView(List<Field> fields, List<Text> texts, List<Attachment> attachments, boolean readable) {

    /** A header field, decoded. */
    record Field(String name, String value) {}

    /**
     * A text part.
     *
     * @param depth 0 for the message itself, 1 for a message within it, and so on
     */
    record Text(int depth, boolean html, String text) {}

    /**
     * A part to download.
     *
     * @param index by which it is asked for
     * @param size in bytes, decoded
     */
    record Attachment(int index, int depth, String name, String type, long size) {}
}
