package it.sportellocertificati.document;

import org.springframework.context.MessageSource;

/** The papers for tests of other rooms. */
public final class DocumentPapers {

    private DocumentPapers() {}

    public static Papers with(MessageSource messages) {
        return new Papers(messages);
    }
}
