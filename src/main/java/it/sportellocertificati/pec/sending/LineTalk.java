package it.sportellocertificati.pec.sending;

import it.sportellocertificati.pec.health.LineAlarm;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands letters over one after the other in a thread of its own, so that the line never waits for the database. What it is
 * given has been claimed; what it cannot begin any more it gives back untried.
 */
final class LineTalk implements Runnable {

    /** How a letter ended. */
    record Ended(LoadedLetter letter, Outcome outcome) {}

    private record Claimed(LoadedLetter letter, long since) {}

    private final SmtpLine line;
    private final BooleanSupplier stopped;
    private final long freshNanos;
    private final Queue<Claimed> claimed = new ConcurrentLinkedQueue<>();
    private final Semaphore given = new Semaphore(0);
    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();
    private final Semaphore told = new Semaphore(0);
    private final Semaphore over = new Semaphore(0);
    private boolean justOpened;
    private volatile boolean lost;

    /**
     * @param justOpened whether the line has just been opened
     * @param begin a letter claimed longer ago is not begun: others may soon think that its sender has died
     */
    LineTalk(SmtpLine line, boolean justOpened, Duration begin, BooleanSupplier stopped) {
        this.line = line;
        this.justOpened = justOpened;
        this.freshNanos = begin.toNanos();
        this.stopped = stopped;
    }

    void hand(LoadedLetter letter) {
        claimed.add(new Claimed(letter, System.nanoTime()));
        given.release();
    }

    void begin(String name) {
        Thread thread = new Thread(this, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until all is done that has been given, then ends the talk. @return what has ended and was not yet asked for */
    List<Ended> finish() {
        given.release();
        over.acquireUninterruptibly();
        return List.copyOf(ended);
    }

    /** Whether the line has failed, so that nothing more should be claimed for it. */
    boolean isLost() {
        return lost;
    }

    /** What has ended since; waits for the first of them. */
    List<Ended> ended() {
        List<Ended> all = new ArrayList<>();
        told.acquireUninterruptibly();
        do {
            all.add(ended.remove());
        } while (told.tryAcquire());
        return all;
    }

    @Override
    public void run() {
        for (Claimed next = next(); next != null; next = next()) {
            Outcome outcome;
            try {
                outcome = talk(next);
            } catch (RuntimeException | Error unexpected) {
                // How far it came nobody knows.
                outcome = new Outcome.InDoubt();
                lost = true;
            }
            ended.add(new Ended(next.letter(), outcome));
            told.release();
        }
        over.release();
    }

    private @Nullable Claimed next() {
        given.acquireUninterruptibly();
        return claimed.poll();
    }

    private Outcome talk(Claimed next) {
        if (lost || stopped.getAsBoolean() || System.nanoTime() - next.since() > freshNanos) {
            return new Outcome.Untried();
        }
        Outcome outcome = attempt(next.letter());
        // A letter in doubt ends the talk too: what swallowed one answer would put all that wait into doubt, one by
        // one.
        lost = outcome instanceof Outcome.LineLost || outcome instanceof Outcome.InDoubt;
        return outcome;
    }

    /** A line that was kept may have been closed by the server meanwhile: then once more over a fresh one. */
    private Outcome attempt(LoadedLetter letter) {
        try {
            boolean kept = !line.ready() && !justOpened;
            justOpened = false;
            Outcome outcome = line.hand(letter);
            if (kept && outcome instanceof Outcome.LineLost gone && gone.reason() == LineAlarm.UNREACHABLE) {
                line.ready();
                outcome = line.hand(letter);
            }
            return outcome;
        } catch (MessagingException refused) {
            return new Outcome.LineLost(SmtpAnswer.alarm(refused));
        }
    }
}
