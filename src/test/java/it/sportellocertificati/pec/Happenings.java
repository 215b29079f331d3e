package it.sportellocertificati.pec;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the room told the others, in order; it can be made to fail, as a listener may. */
public final class Happenings {

    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger exhaustions = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile Predicate<Object> refused = event -> false;

    /** The next so many events are answered with an exception. */
    public void failTimes(int times) {
        failures.set(times);
    }

    /** Each of these events is answered with an exception, every time. */
    public void failOn(Predicate<Object> which) {
        refused = which;
    }

    /** How often one of those was told. */
    public int refusals() {
        return refusals.get();
    }

    /** The next so many events use up all memory in the work that follows from them. */
    public void exhaustTimes(int times) {
        exhaustions.set(times);
    }

    @EventListener
    void ended(SendingEnded event) {
        add(event);
    }

    @EventListener
    void recorded(ReceiptRecorded event) {
        add(event);
    }

    @EventListener
    void received(LetterReceived event) {
        add(event);
    }

    @EventListener
    void setAside(MailSetAside event) {
        add(event);
    }

    private void add(Object event) {
        if (exhaustions.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            // At the commit, for an error thrown by a listener reaches nobody as what it is.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    throw new OutOfMemoryError("as told");
                }
            });
            return;
        }
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("a listener failed");
        }
        if (refused.test(event)) {
            refusals.incrementAndGet();
            throw new IllegalStateException("a listener fails");
        }
        events.add(event);
    }

    public <T> List<T> of(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public <T> long count(Class<T> type, Predicate<T> which) {
        return of(type).stream().filter(which).count();
    }

    public void forget() {
        events.clear();
    }
}
