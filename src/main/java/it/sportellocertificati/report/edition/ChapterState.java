package it.sportellocertificati.report.edition;

/** Where a chapter stands. */
public enum ChapterState {
    /** The plan is not done yet. */
    PLANNED,
    /** Given to the Camera, which has not accepted or declined it yet (Art. 11). */
    OFFERED,
    WRITING,
    /** Its writers are done; the manager may still edit it, and both organisations review it. */
    WRITTEN,
    /** Both organisations have reviewed the present text. */
    REVIEWED,
    /** To be written again: a reviewer or the Procuratore sent it back, or a correction names it. */
    SENT_BACK,
    APPROVED;

    /** Where it starts once the plan is done: the Camera is asked first (Art. 11). */
    static ChapterState startedBy(Organisation owner) {
        return owner == Organisation.CAMERA ? OFFERED : WRITING;
    }

    /** Whether its owner's writers are at work. */
    public boolean isBeingWritten() {
        return this == WRITING || this == SENT_BACK;
    }
}
