package it.sportellocertificati.pec.sending;

import it.sportellocertificati.pec.health.LineAlarm;
import it.sportellocertificati.pec.health.LineWatch;
import it.sportellocertificati.pec.settings.PecProperties;
import it.sportellocertificati.safekeeping.SafekeepingFailure;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the letters of one account, one after the other. A letter just posted is named to it and leaves at once; all else
 * (put off, posted by another node, left over by a crash) is found by sweeping the outbox now and then.
 */
final class AccountSender implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(AccountSender.class);
    private static final int MAX_NAMED = 10_000;
    private static final String STOP = "";

    private final String account;
    private final SmtpLine line;
    private final LineWatch watch;
    private final Dispatches dispatches;
    private final Endings endings;
    private final PecProperties properties;
    private final BlockingQueue<String> named = new LinkedBlockingQueue<>(MAX_NAMED);
    private volatile boolean stopped;

    AccountSender(String account, LineWatch watch, Dispatches dispatches, Endings endings, PecProperties properties) {
        this.account = account;
        this.line = new SmtpLine(properties.account(account), properties.timeouts());
        this.watch = watch;
        this.dispatches = dispatches;
        this.endings = endings;
        this.properties = properties;
    }

    /** When too many are named already, the sweep finds this one. */
    @SuppressWarnings("ReturnValueIgnored")
    void wake(String messageId) {
        if (!named.offer(messageId)) {
            LOG.debug("pec: {} is left to the next sweep", messageId);
        }
    }

    /** Ends after the letter that is leaving; never by interrupting, which would close H2's file under everybody. */
    void stop() {
        stopped = true;
        wake(STOP);
    }

    @Override
    public void run() {
        String next = null;
        while (!stopped) {
            try {
                if (next == null) {
                    sweep();
                } else {
                    send(next);
                }
            } catch (RuntimeException | Error unexpected) {
                LOG.error(
                        "pec: sender of {} stumbled, {}",
                        account,
                        unexpected.getClass().getName());
            }
            next = await();
        }
        line.close();
    }

    private String await() {
        try {
            return named.poll(properties.sweepInterval().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException asked) {
            stopped = true;
            return STOP;
        }
    }

    /** Looks at everything that is due; a letter that makes trouble is left to the next sweep. */
    synchronized void sweep() {
        boolean more = true;
        while (more && !stopped) {
            List<DueLetter> due = dispatches.due(account);
            boolean allWell = due.stream().map(this::looked).reduce(true, Boolean::logicalAnd);
            more = allWell && watch.mayTry() && dispatches.mayBeMore(due);
        }
        line.rest();
    }

    private boolean looked(DueLetter letter) {
        try {
            look(letter);
            return true;
        } catch (RuntimeException unexpected) {
            LOG.warn(
                    "pec: letter {} left for later, {}",
                    letter.messageId(),
                    unexpected.getClass().getName());
            return false;
        }
    }

    private void look(DueLetter letter) {
        switch (letter.state()) {
            case QUEUED -> send(letter.messageId());
            case SENDING -> dispatches.doubt(letter.messageId());
            case UNCERTAIN, SENT, FAILED -> dispatches.announce(letter.messageId(), letter.state());
        }
    }

    /** A line that was kept may have been closed by the server meanwhile: then once more over a fresh one. */
    private synchronized void send(String messageId) {
        boolean kept = attempt(messageId);
        if (kept) {
            attempt(messageId);
        }
    }

    /** @return whether it failed for the sake of a kept connection alone */
    private boolean attempt(String messageId) {
        if (stopped || !watch.mayTry()) {
            return false;
        }
        Optional<LoadedLetter> loaded = load(messageId);
        if (loaded.isEmpty()) {
            return false;
        }
        LoadedLetter letter = loaded.get();
        boolean fresh;
        try {
            fresh = line.ready();
        } catch (MessagingException refused) {
            watch.failed(SmtpAnswer.alarm(refused));
            return false;
        }
        if (!dispatches.claim(letter)) {
            return false;
        }
        Outcome outcome = line.hand(letter);
        endings.record(letter, dispatches.node(), outcome);
        if (!(outcome instanceof Outcome.LineLost lost)) {
            watch.well();
            return false;
        }
        if (!fresh && lost.reason() == LineAlarm.UNREACHABLE) {
            return true;
        }
        watch.failed(lost.reason());
        return false;
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
