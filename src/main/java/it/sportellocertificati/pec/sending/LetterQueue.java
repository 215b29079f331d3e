package it.sportellocertificati.pec.sending;

import it.sportellocertificati.safekeeping.SafekeepingFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Letters that wait, in order; each is opened before it is claimed, so that trouble with it harms nothing. */
final class LetterQueue {

    private static final Logger LOG = LoggerFactory.getLogger(LetterQueue.class);

    private final Dispatches dispatches;
    private final Iterator<String> messageIds;
    private final Deque<LoadedLetter> opened = new ArrayDeque<>();
    private boolean well = true;

    LetterQueue(Dispatches dispatches, List<String> messageIds) {
        this.dispatches = dispatches;
        this.messageIds = messageIds.iterator();
    }

    /** Whether there is a next one, which has been opened then. */
    boolean isReady() {
        prepare(1, Long.MAX_VALUE);
        return !opened.isEmpty();
    }

    /** Opens as many as this at most, and none any more that begins beyond so many bytes. */
    void prepare(int count, long bytes) {
        while (opened.size() < count && size(opened) < bytes && messageIds.hasNext()) {
            String messageId = messageIds.next();
            try {
                load(messageId).ifPresent(opened::add);
            } catch (RuntimeException unexpected) {
                failed(messageId, unexpected);
            }
        }
    }

    /** Takes as many as this out of the line at most, opened, and none that begins beyond so many bytes. */
    List<LoadedLetter> next(int count, long bytes) {
        prepare(count, bytes);
        List<LoadedLetter> taken = new ArrayList<>();
        while (taken.size() < count && size(taken) < bytes && !opened.isEmpty()) {
            taken.add(opened.remove());
        }
        return taken;
    }

    /** @return without those for which another node, a receipt or a withdrawal was quicker */
    List<LoadedLetter> claim(List<LoadedLetter> letters) {
        return letters.stream().filter(this::isClaimed).toList();
    }

    private boolean isClaimed(LoadedLetter letter) {
        try {
            return dispatches.claim(letter);
        } catch (RuntimeException unexpected) {
            failed(letter.messageId(), unexpected);
            return false;
        }
    }

    private static long size(Collection<LoadedLetter> letters) {
        return letters.stream().mapToLong(letter -> letter.content().length).sum();
    }

    /** Whether no letter made trouble of its own. */
    boolean isWell() {
        return well;
    }

    private void failed(String messageId, RuntimeException unexpected) {
        well = false;
        LOG.warn(
                "pec: letter {} left for later, {}",
                messageId,
                unexpected.getClass().getName());
    }

    private Optional<LoadedLetter> load(String messageId) {
        try {
            return dispatches.load(messageId);
        } catch (SafekeepingFailure keyIsGone) {
            LOG.error("pec: letter {} cannot be opened any more and will not leave", messageId);
            dispatches.fail(messageId);
            return Optional.empty();
        }
    }
}
