package it.sportellocertificati.report;

/** What an edition speaks of (Art. 11). */
public enum ReportKind {
    /** What was done in a year, against what had been aimed at. */
    CONSUNTIVO,
    /** What is to be done in a year: action, owner, deadline, target. */
    PREVENTIVO;

    /** As it stands in addresses and file names. */
    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
