package it.sportellocertificati.journey;

/** Requests as the form posts them, about invented people. */
final class Requests {

    private Requests() {}

    static String carichiPendenti() {
        return carichiPendenti("c_e715");
    }

    static String carichiPendenti(String administration) {
        return """
            {"certificateType":"CARICHI_PENDENTI","administration":"%s","official":"Dott.ssa Lucia Funzionaria",
             "purpose":"Verifica di una dichiarazione sostitutiva","legalBasis":"Artt. 43 e 71 DPR 445/2000",
             "protocolNumber":"2026/0000123","protocolDate":"2026-11-18","acknowledgedWarnings":[],
             "subject":{"surname":"Esempio","givenNames":"Anna","birthDate":"1980-05-31","birthPlace":"E715",
                        "fiscalCode":"SMPNNA80E71E715A","residence":"E715"}}""".formatted(administration);
    }
}
