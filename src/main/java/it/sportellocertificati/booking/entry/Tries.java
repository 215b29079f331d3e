package it.sportellocertificati.booking.entry;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * A person's wish may meet a step of the booking that is just being taken, as when its number is being told by mail: the one that comes
 * second is undone as a whole. The person cannot know that, so it is tried again for them.
 */
public final class Tries {

    private static final int MOST = 5;

    private Tries() {}

    /** @param work one transaction; not to be called within another, which a try that is undone would take along */
    public static <T> T of(Supplier<T> work) {
        for (int left = MOST - 1; ; left--) {
            try {
                return work.get();
            } catch (ConcurrencyFailureException changedMeanwhile) {
                if (left == 0) {
                    throw changedMeanwhile;
                }
            }
        }
    }
}
