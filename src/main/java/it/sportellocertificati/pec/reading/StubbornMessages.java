package it.sportellocertificati.pec.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Messages of one mailbox that could not be had, and how often: a server may choke on one of its own each time. */
final class StubbornMessages {

    private static final int MAX_FAILURES = 3;

    private final Map<Long, Integer> failures = new HashMap<>();
    private final Set<Long> beyondUs = new HashSet<>();
    private long uidValidity;

    /** Forgets what is settled: all that lies before the cursor, or was numbered in another way. */
    void from(Cursor cursor) {
        if (cursor.uidValidity() != uidValidity) {
            uidValidity = cursor.uidValidity();
            failures.clear();
            beyondUs.clear();
        }
        failures.keySet().removeIf(uid -> uid <= cursor.lastUid());
        beyondUs.removeIf(uid -> uid <= cursor.lastUid());
    }

    /** It could not be fetched: for its own sake or for the line's, which is not known yet. */
    void failed(long uid) {
        failures.merge(uid, 1, Integer::sum);
    }

    /** There was not enough memory for it: no matter of the line. */
    void exhausted(long uid) {
        failed(uid);
        beyondUs.add(uid);
    }

    boolean has(long uid) {
        return failures.getOrDefault(uid, 0) >= MAX_FAILURES;
    }

    /** Whether it fails by what it is, whatever the line is like. */
    boolean isBeyondUs(long uid) {
        return beyondUs.contains(uid);
    }
}
