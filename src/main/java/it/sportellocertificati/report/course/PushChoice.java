package it.sportellocertificati.report.course;

/** How a person goes on when a version did not get to where the Procura publishes. */
public enum PushChoice {
    /** Try once more, after a while or after the settings have been changed. */
    AGAIN,
    /** Somebody put it there by hand, as the note says. */
    BY_HAND
}
