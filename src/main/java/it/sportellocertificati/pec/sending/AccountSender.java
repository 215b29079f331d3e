package it.sportellocertificati.pec.sending;

import it.sportellocertificati.pec.MessageState;
import it.sportellocertificati.pec.health.LineWatch;
import it.sportellocertificati.pec.settings.PecProperties;
import java.util.ArrayList;
import java.util.List;
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
    private static final int BATCH = 200;
    private static final String STOP = "";

    private final String account;
    private final Convoy convoy;
    private final LineWatch watch;
    private final Dispatches dispatches;
    private final PecProperties properties;
    private final BlockingQueue<String> named = new LinkedBlockingQueue<>(MAX_NAMED);
    private volatile boolean stopped;

    AccountSender(String account, LineWatch watch, Dispatches dispatches, Endings endings, PecProperties properties) {
        this.account = account;
        this.convoy = new Convoy(account, watch, dispatches, endings, properties);
        this.watch = watch;
        this.dispatches = dispatches;
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
        convoy.stop();
        wake(STOP);
    }

    @Override
    public void run() {
        List<String> next = List.of();
        while (!stopped) {
            try {
                if (next.isEmpty()) {
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
        convoy.close();
    }

    /** What has been named meanwhile; nothing after some time without. */
    private List<String> await() {
        List<String> all = new ArrayList<>();
        try {
            String first = named.poll(properties.sweepInterval().toMillis(), TimeUnit.MILLISECONDS);
            if (first != null) {
                all.add(first);
                named.drainTo(all, BATCH);
            }
        } catch (InterruptedException asked) {
            stop();
        }
        return all;
    }

    /** Looks at everything that is due; a letter that makes trouble is left to the next sweep. */
    synchronized void sweep() {
        boolean more = true;
        while (more && !stopped) {
            List<DueLetter> due = dispatches.due(account);
            boolean allWell =
                    due.stream().map(this::looked).reduce(true, Boolean::logicalAnd) & convoy.send(waiting(due));
            more = allWell && watch.mayTry() && dispatches.mayBeMore(due);
        }
        convoy.rest();
    }

    private static List<String> waiting(List<DueLetter> due) {
        return due.stream()
                .filter(letter -> letter.state() == MessageState.QUEUED)
                .map(DueLetter::messageId)
                .toList();
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
        if (letter.state() == MessageState.SENDING) {
            dispatches.doubt(letter.messageId());
        } else if (letter.state() != MessageState.QUEUED) {
            dispatches.announce(letter.messageId(), letter.state());
        }
    }

    private synchronized void send(List<String> messageIds) {
        convoy.send(messageIds);
    }
}
