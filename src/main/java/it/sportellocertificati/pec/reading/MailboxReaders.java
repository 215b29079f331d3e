package it.sportellocertificati.pec.reading;

import it.sportellocertificati.pec.health.LineBook;
import it.sportellocertificati.pec.health.MailLine;
import it.sportellocertificati.pec.settings.PecProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks into every mailbox again and again, each in a thread of its own. Polling, not IDLE: receipts come within seconds
 * or within a day, and the library does not notice an IDLE connection that has died.
 */
@Component
public class MailboxReaders implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxReaders.class);
    private static final Duration LOCK_AT_MOST = Duration.ofSeconds(30);
    private static final long STOP_SECONDS = 20;

    private final PecProperties properties;
    private final LineBook lines;
    private final Cursors cursors;
    private final Intake intake;
    private final Owed owed;
    private final LockProvider locks;
    private final Clock clock;
    private final Map<String, MailboxReader> readers = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService schedule;

    MailboxReaders(
            PecProperties properties,
            LineBook lines,
            Cursors cursors,
            Intake intake,
            Owed owed,
            LockProvider locks,
            Clock clock) {
        this.properties = properties;
        this.lines = lines;
        this.cursors = cursors;
        this.intake = intake;
        this.owed = owed;
        this.locks = locks;
        this.clock = clock;
    }

    /** Reads every mailbox to its end, in the caller's thread; for tests and repair, outside any transaction. */
    public void pollNow() {
        properties.accounts().keySet().forEach(this::poll);
    }

    private void poll(String account) {
        try {
            boolean more = true;
            while (more) {
                more = readLocked(account);
            }
        } catch (RuntimeException | Error unexpected) {
            LOG.error(
                    "pec: reader of {} stumbled, {}",
                    account,
                    unexpected.getClass().getName());
        }
    }

    private boolean readLocked(String account) {
        LockConfiguration oneReader =
                new LockConfiguration(clock.instant(), "pec-reader-" + account, LOCK_AT_MOST, Duration.ZERO);
        Optional<SimpleLock> lock = locks.lock(oneReader);
        if (lock.isEmpty()) {
            return false;
        }
        try {
            return reader(account).read();
        } finally {
            lock.get().unlock();
        }
    }

    @Override
    public boolean isAutoStartup() {
        return properties.autoStart();
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started =
                Executors.newScheduledThreadPool(properties.accounts().size(), MailboxReaders::newThread);
        long interval = properties.pollInterval().toMillis();
        for (String account : properties.accounts().keySet()) {
            started.scheduleWithFixedDelay(() -> poll(account), 0, interval, TimeUnit.MILLISECONDS);
        }
        schedule = started;
    }

    /** Waits for the message being read; never interrupts, which would close H2's file under everybody. */
    @Override
    public synchronized void stop() {
        readers.values().forEach(MailboxReader::stop);
        ScheduledExecutorService started = schedule;
        schedule = null;
        if (started != null) {
            started.shutdown();
            try {
                if (!started.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("pec: a mailbox is still being read at the stop");
                }
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
        }
        readers.values().forEach(MailboxReader::close);
        readers.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return schedule != null;
    }

    private MailboxReader reader(String account) {
        return readers.computeIfAbsent(
                account,
                name -> new MailboxReader(
                        name, lines.watch(name, MailLine.IMAP), cursors, intake, owed, properties, clock));
    }

    private static Thread newThread(Runnable task) {
        Thread thread = new Thread(task, "pec-reader");
        thread.setDaemon(true);
        return thread;
    }
}
