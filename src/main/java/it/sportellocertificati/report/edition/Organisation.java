package it.sportellocertificati.report.edition;

/** The two that write the report (Art. 11). */
public enum Organisation {
    PROCURA,
    /** The Camera di Commercio, by the staff of its desks. */
    CAMERA
}
