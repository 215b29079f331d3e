package it.sportellocertificati.document;

import it.sportellocertificati.common.Rejected;

/** Why a file is not accepted; each code is a message that also says what to do. */
final class Refusal {

    static final String FIELD = "file";
    static final String EMPTY = "document.file.empty";
    static final String TOO_LARGE = "document.file.tooLarge";
    static final String NOT_PDF = "document.file.notPdf";
    static final String ENVELOPE_EMPTY = "document.file.envelopeEmpty";
    static final String NESTED_TOO_DEEP = "document.file.nestedTooDeep";
    static final String UNREADABLE = "document.file.unreadable";
    static final String PROTECTED = "document.file.protected";
    static final String TOO_LONG = "document.file.tooLong";
    static final String UNSIGNED = "document.file.unsigned";
    static final String SIGNATURE_BROKEN = "document.file.signatureBroken";
    static final String CHANGED_AFTER_SIGNING = "document.file.changedAfterSigning";
    static final String OTHER_NUMBER = "document.file.otherNumber";
    static final String OTHER_SUBJECT = "document.file.otherSubject";
    static final String STORED_ELSEWHERE = "document.file.storedElsewhere";

    private Refusal() {}

    static Rejected because(String code, Object... args) {
        return Rejected.of(FIELD, code, args);
    }
}
