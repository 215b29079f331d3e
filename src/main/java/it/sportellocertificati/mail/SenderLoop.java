package it.sportellocertificati.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The thread that sends, on one node of a cluster at a time: woken by each commit that posted, and now and then by itself. */
@Component
class SenderLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SenderLoop.class);
    private static final Duration LOCK_AT_MOST = Duration.ofMinutes(1);
    private static final Duration WHILE_ANOTHER_SENDS = Duration.ofSeconds(1);
    private static final Duration FIRST_REST = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);
    private static final long STOP_MILLIS = 20_000;

    private final Round round;
    private final LockProvider locks;
    private final MailSettings settings;
    private final Clock clock;
    private final Semaphore posted = new Semaphore(0);
    private CountDownLatch stop = new CountDownLatch(0);
    private @Nullable Thread thread;

    SenderLoop(Round round, LockProvider locks, MailSettings settings, Clock clock) {
        this.round = round;
        this.locks = locks;
        this.settings = settings;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void posted(NotePosted note) {
        posted.release();
    }

    private void run(CountDownLatch stopped) {
        Duration rest = Duration.ZERO;
        try {
            while (stopped.getCount() > 0) {
                rest = round(rest, stopped);
                if (!rest.isZero()) {
                    await(stopped, rest);
                } else if (posted.tryAcquire(settings.sweepInterval().toMillis(), TimeUnit.MILLISECONDS)) {
                    posted.drainPermits();
                }
            }
        } catch (InterruptedException asked) {
            LOG.info("mail: the sender was asked to end");
        }
    }

    /** @return how long to leave the server alone; zero when all is well */
    private Duration round(Duration lastRest, CountDownLatch stopped) {
        try {
            if (!round.isAnythingDue()) {
                return Duration.ZERO;
            }
            Optional<SimpleLock> lock =
                    locks.lock(new LockConfiguration(clock.instant(), "mail-sender", LOCK_AT_MOST, Duration.ZERO));
            if (lock.isEmpty()) {
                return WHILE_ANOTHER_SENDS;
            }
            try {
                return round.send(() -> stopped.getCount() == 0) ? Duration.ZERO : longer(lastRest);
            } finally {
                lock.get().unlock();
            }
        } catch (RuntimeException | Error unexpected) {
            LOG.error("mail: the sender stumbled, {}", unexpected.getClass().getName());
            return longer(lastRest);
        }
    }

    private static void await(CountDownLatch stopped, Duration rest) throws InterruptedException {
        if (stopped.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("mail: the sender ends");
        }
    }

    private static Duration longer(Duration last) {
        Duration doubled = last.compareTo(FIRST_REST) < 0 ? FIRST_REST : last.multipliedBy(2);
        return doubled.compareTo(LONGEST_REST) < 0 ? doubled : LONGEST_REST;
    }

    @Override
    public synchronized void start() {
        var latch = new CountDownLatch(1);
        var started = new Thread(() -> run(latch), "mail-sender");
        started.setDaemon(true);
        stop = latch;
        thread = started;
        started.start();
    }

    /** Ends after the note that is leaving; never by interrupting, which would close H2's file under everybody. */
    @Override
    public synchronized void stop() {
        Thread started = thread;
        thread = null;
        stop.countDown();
        posted.release();
        if (started != null) {
            try {
                started.join(STOP_MILLIS);
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
