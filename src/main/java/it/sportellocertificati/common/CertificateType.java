package it.sportellocertificati.common;

/** What can be booked. Who may book which type where is a matter of the agreement (Arts. 3 and 4). */
public enum CertificateType {
    /** Proceedings in which the person is accused, at this Procura alone (DPR 313/2002 art. 27). */
    CARICHI_PENDENTI,
    /** The entries of the criminal record (DPR 313/2002 art. 24). */
    CASELLARIO,
    /** What the criminal record holds about oneself; free, and no certificate (DPR 313/2002 art. 33). Citizens alone. */
    VISURA
}
