package it.sportellocertificati.report.edition;

/** Where an edition stands; its chapters go each at their own pace within {@link #DRAFTING}. */
public enum EditionState {
    /** The manager sets chapters, owners and deadlines. */
    PLANNING,
    /** Chapters are answered for, written, edited and reviewed; a late one stops no other. */
    DRAFTING,
    /** Every chapter is reviewed by both, and the Procuratore decides. */
    APPROVAL,
    /** Frozen; to be published. */
    APPROVED,
    /** The version is on the site; a correction opens the next one. */
    PUBLISHED;

    /** Whether texts, figures and goals may still change. */
    public boolean isOpen() {
        return this == PLANNING || this == DRAFTING;
    }
}
