package it.sportellocertificati.report.text;

import it.sportellocertificati.common.Conflict;

/** Somebody else saved meanwhile: nothing was written, and the other's version is here to be compared (status 409). */
public final class StaleText extends Conflict {

    private static final long serialVersionUID = 1L;

    private final transient ChapterText present;

    StaleText(ChapterText present) {
        super("report.text.stale", present.number(), present.by());
        this.present = present;
    }

    public ChapterText present() {
        return present;
    }
}
