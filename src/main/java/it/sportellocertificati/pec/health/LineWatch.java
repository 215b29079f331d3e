package it.sportellocertificati.pec.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers how one line is doing, raises one alarm when it turns bad, and says when it may be tried again. */
public final class LineWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LineWatch.class);
    private static final Duration WRITE_CONTACT_EVERY = Duration.ofMinutes(1);

    private final String account;
    private final MailLine line;
    private final LineBook book;
    private final Clock clock;

    private int failures;
    private @Nullable LineAlarm alarm;
    private Instant retryAt = Instant.MIN;
    private Instant contactWritten = Instant.MIN;

    LineWatch(String account, MailLine line, LineBook book, Clock clock) {
        this.account = account;
        this.line = line;
        this.book = book;
        this.clock = clock;
    }

    /** Whether the line may be tried now. A restart may always try once: somebody may have mended the settings. */
    public synchronized boolean mayTry() {
        return !clock.instant().isBefore(retryAt);
    }

    /** The server answered well. */
    public synchronized void well() {
        Instant now = clock.instant();
        retryAt = Instant.MIN;
        failures = 0;
        if (alarm != null) {
            LOG.info("pec: {} of {} answers again", line, account);
        }
        if (alarm != null || contactWritten.isBefore(now.minus(WRITE_CONTACT_EVERY))) {
            book.well(account, line, now);
            contactWritten = now;
        }
        alarm = null;
    }

    /** The line failed; said in the log when it begins, not each time. */
    public synchronized void failed(LineAlarm reason) {
        Instant now = clock.instant();
        failures = reason == alarm ? failures + 1 : 1;
        retryAt = now.plus(reason.pause(failures));
        if (reason != alarm) {
            LOG.error("pec: alarm {} on {} of {}, tried again by itself", reason.code(), line, account);
        }
        alarm = reason;
        book.alarm(account, line, reason, now, retryAt);
    }
}
