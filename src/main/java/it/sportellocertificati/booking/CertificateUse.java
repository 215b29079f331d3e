package it.sportellocertificati.booking;

/**
 * What a certificate is for, as far as it changes what it costs. The request has to state the use, and the certificate then names the
 * exempting law; whoever declares a use brings the proof of it.
 */
public enum CertificateUse {
    /** Any use that no law exempts. */
    ORDINARY,
    ADOPTION,
    LABOUR_DISPUTE,
    LEGAL_AID,
    JUDICIAL_ERROR,
    ELECTION,
    EMIGRATION_FOR_WORK,
    SUBSIDY,
    PUBLIC_COMPETITION,
    NON_PROFIT,
    SPORT_ASSOCIATION,
    FAMILY_ALLOWANCE
}
