package it.sportellocertificati.pec;

/** What a provider's S/MIME signature over a received message is worth. Only {@link #VALID} is ever believed. */
public enum SignatureVerdict {
    /** Intact, and signed by a provider whose certificate led to a trust anchor at the time of signing. */
    VALID,
    /** Intact, but nobody we trust answers for the signer. */
    UNTRUSTED,
    /** Signed, but the content is not what was signed, or the signature cannot be read. */
    BROKEN,
    /** Not signed at all. */
    UNSIGNED
}
