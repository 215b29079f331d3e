package it.sportellocertificati.booking;

/** A request written out in a fixed order, for telling a repeat from another request; digested, never stored or logged. */
final class RequestText {

    private RequestText() {}

    static String of(Particulars p) {
        Subject s = p.subject();
        return String.join(
                "|",
                s.surname(),
                s.givenNames(),
                s.birthDate().toString(),
                s.birthPlace().code(),
                s.fiscalCode().value(),
                p.official(),
                p.purpose(),
                p.legalBasis(),
                p.protocolNumber(),
                p.protocolDate().toString());
    }
}
