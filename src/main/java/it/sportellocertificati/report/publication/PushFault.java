package it.sportellocertificati.report.publication;

/** Why a published version did not get out; words for a person are the messages {@code report.push.<name>}. */
public enum PushFault {
    /** Nobody answers at the address, or not in time. */
    UNREACHABLE,
    /** The server shows another key than the one that is trusted: somebody may stand between. */
    HOST_NOT_TRUSTED,
    /** The server does not accept key or password. */
    NOT_SIGNED_IN,
    /** The server or folder does not let us write there. */
    NOT_PERMITTED,
    /** No room left. */
    NO_ROOM,
    /** The connection ended before everything was there. */
    INTERRUPTED,
    /** What was fetched back is not what was sent. */
    ALTERED,
    /** It is in its place, but the public address answers with nothing or with something else. */
    NOT_SERVED,
    /** Anything else; the log names it. */
    UNKNOWN
}
