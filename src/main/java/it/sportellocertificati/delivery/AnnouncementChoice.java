package it.sportellocertificati.delivery;

/** How a person goes on when an announcement did not reach everybody. */
public enum AnnouncementChoice {
    /** Send it once more to whoever has no proof of delivery. */
    AGAIN,
    /** They were told otherwise, as the note says, or need not be told. */
    CLOSE
}
