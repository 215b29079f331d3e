package it.sportellocertificati.pec.sending;

import it.sportellocertificati.pec.health.LineAlarm;
import it.sportellocertificati.pec.health.LineWatch;
import it.sportellocertificati.pec.settings.PecProperties;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Letters of one account that leave one behind the other: while one is handed over, the next are opened and claimed, and the
 * last are written down. Few are claimed ahead, since a node that dies leaves all that it had claimed in doubt.
 */
final class Convoy {

    private static final Logger LOG = LoggerFactory.getLogger(Convoy.class);

    /** Claimed and not ended: the letter on the line, and those behind it. */
    private static final int AHEAD = 4;

    /** Large letters go alone: each lies in memory until it has left. */
    private static final long BYTES_AHEAD = 8L * 1024 * 1024;

    private final String account;
    private final SmtpLine line;
    private final LineWatch watch;
    private final Dispatches dispatches;
    private final Endings endings;
    private final Duration begin;
    private final List<LineTalk.Ended> unrecorded = new ArrayList<>();
    private volatile boolean stopped;

    Convoy(String account, LineWatch watch, Dispatches dispatches, Endings endings, PecProperties properties) {
        this.account = account;
        this.line = new SmtpLine(properties.account(account), properties.timeouts());
        this.watch = watch;
        this.dispatches = dispatches;
        this.endings = endings;
        this.begin = properties.claimLease().dividedBy(2);
    }

    /** What has not begun to leave goes back into the queue. */
    void stop() {
        stopped = true;
    }

    void rest() {
        line.rest();
    }

    void close() {
        line.close();
    }

    /** @return whether none made trouble of its own; one that did is left to the next sweep */
    boolean send(List<String> messageIds) {
        record(List.of());
        LetterQueue queue = new LetterQueue(dispatches, messageIds);
        if (stopped || !watch.mayTry() || !queue.isReady()) {
            return queue.isWell();
        }
        boolean justOpened;
        try {
            justOpened = line.ready();
        } catch (MessagingException refused) {
            watch.failed(SmtpAnswer.alarm(refused));
            return queue.isWell();
        }
        LineTalk talk = new LineTalk(line, justOpened, begin, () -> stopped);
        talk.begin("pec-line-" + account);
        try {
            accompany(talk, queue);
        } finally {
            record(talk.finish());
        }
        return queue.isWell();
    }

    private void accompany(LineTalk talk, LetterQueue queue) {
        List<LoadedLetter> underWay = new ArrayList<>();
        List<LineTalk.Ended> ended = List.of();
        do {
            List<LoadedLetter> next = mayGoOn(talk) ? queue.next(AHEAD - underWay.size(), room(underWay)) : List.of();
            for (LoadedLetter letter : write(ended, next, queue)) {
                underWay.add(letter);
                talk.hand(letter);
            }
            ended = List.of();
            if (!underWay.isEmpty()) {
                if (mayGoOn(talk)) {
                    queue.prepare(AHEAD / 2, room(underWay));
                }
                ended = talk.ended();
                ended.forEach(one -> underWay.remove(one.letter()));
            }
        } while (!ended.isEmpty() || !underWay.isEmpty() || (mayGoOn(talk) && queue.isReady()));
    }

    /** The last ends and the next claims in one transaction: the database waits for its disk once. @return what is ours now */
    private List<LoadedLetter> write(List<LineTalk.Ended> ended, List<LoadedLetter> next, LetterQueue queue) {
        List<LoadedLetter> claimed = ended.isEmpty() || next.isEmpty() || !unrecorded.isEmpty()
                ? null
                : dispatches.together(() -> {
                    ended.forEach(one -> endings.record(one.letter(), dispatches.node(), one.outcome()));
                    return next.stream().filter(dispatches::claim).toList();
                });
        if (claimed == null) {
            record(ended);
            return queue.claim(next);
        }
        ended.forEach(one -> tellWatch(one.outcome()));
        return claimed;
    }

    private boolean mayGoOn(LineTalk talk) {
        return !stopped && !talk.isLost();
    }

    private static long room(List<LoadedLetter> underWay) {
        return BYTES_AHEAD
                - underWay.stream().mapToLong(letter -> letter.content().length).sum();
    }

    /** What could not be written down stays here: nobody else knows what the provider said. */
    private void record(List<LineTalk.Ended> ended) {
        unrecorded.addAll(ended);
        unrecorded.removeIf(this::isRecorded);
        ended.forEach(one -> tellWatch(one.outcome()));
    }

    private boolean isRecorded(LineTalk.Ended one) {
        try {
            endings.record(one.letter(), dispatches.node(), one.outcome());
            return true;
        } catch (RuntimeException notNow) {
            LOG.warn(
                    "pec: end of {} not recorded yet, {}",
                    one.letter().messageId(),
                    notNow.getClass().getName());
            return false;
        }
    }

    private void tellWatch(Outcome outcome) {
        if (outcome instanceof Outcome.LineLost lost) {
            watch.failed(lost.reason());
        } else if (outcome instanceof Outcome.InDoubt) {
            watch.failed(LineAlarm.UNREACHABLE);
        } else if (!(outcome instanceof Outcome.Untried)) {
            watch.well();
        }
    }
}
