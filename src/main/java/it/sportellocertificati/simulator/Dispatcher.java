package it.sportellocertificati.simulator;

import it.sportellocertificati.simulator.SimulatorSettings.Simulator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Issues what the provider owes when its time has come, in a thread of its own and in order. */
final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration PERIOD = Duration.ofMillis(50);
    private static final Duration AFTER_ERROR = Duration.ofSeconds(1);

    private record Due(Instant at, long order, AcceptedMessage message, Step step) {}

    private final Simulator settings;
    private final Clock clock;
    private final Mailboxes mailboxes;
    private final ReceiptWriter writer;
    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::order));
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var worker = new Thread(task, "simulated-provider");
        worker.setDaemon(true);
        return worker;
    });
    private volatile boolean stopping;
    private long order;

    Dispatcher(Simulator settings, Clock clock, Mailboxes mailboxes, ReceiptWriter writer) {
        this.settings = settings;
        this.clock = clock;
        this.mailboxes = mailboxes;
        this.writer = writer;
    }

    void start() {
        thread.scheduleWithFixedDelay(this::issueDue, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends after the message in hand; the rest is derived again at the next start. */
    void stop() {
        stopping = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("Simulator: the provider's thread did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes up what is owed on account of the message and not yet in its mailbox. */
    synchronized void take(AcceptedMessage message) {
        for (Step step : Plan.of(message, settings)) {
            if (!mailboxes.holds(step.key())) {
                queue.add(new Due(message.acceptedAt().plus(step.after()), order++, message, step));
            }
        }
    }

    /** Messages still owed. */
    synchronized int pending() {
        return queue.size();
    }

    private void issueDue() {
        for (Due due = next(); due != null && !stopping; due = next()) {
            try {
                issue(due);
                done(due);
            } catch (RuntimeException e) {
                // The exception's own words may hold a path with an address.
                LOG.error(
                        "Simulator: step {} failed and is tried again: {}",
                        due.step().key(),
                        e.getClass().getSimpleName());
                postpone(due);
                return;
            }
        }
    }

    private void issue(Due due) {
        Step step = due.step();
        AcceptedMessage message = due.message();
        Instant now = clock.instant();
        byte[] bytes = writer.write(message, step, now);
        mailboxes.open(step.mailbox(), settings.password());
        mailboxes.put(step.mailbox(), step.key(), bytes, now);
        if (step.kind().transport()) {
            return;
        }
        if (message.faults().contains(Fault.DUPLICATES)) {
            mailboxes.put(step.mailbox(), step.key() + "bis", bytes, now);
        }
        if (message.faults().contains(Fault.FOREIGN_RECEIPTS)) {
            Step foreign = step.withKey(step.key() + "altrui");
            mailboxes.put(step.mailbox(), foreign.key(), writer.write(message.ofSomebodyElse(), foreign, now), now);
        }
    }

    private synchronized @Nullable Due next() {
        Due head = queue.peek();
        return head == null || head.at().isAfter(clock.instant()) ? null : head;
    }

    private synchronized void done(Due due) {
        queue.remove(due);
    }

    private synchronized void postpone(Due due) {
        queue.remove(due);
        queue.add(new Due(clock.instant().plus(AFTER_ERROR), due.order(), due.message(), due.step()));
    }
}
