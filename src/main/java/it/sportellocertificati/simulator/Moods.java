package it.sportellocertificati.simulator;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How the provider behaves at its doors just now: which faults are on, and how slow it is. */
final class Moods {

    private final Duration slowness;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Switches switches;

    /** Faults that can be switched while the provider runs. */
    @FunctionalInterface
    interface Switches {
        Set<Fault> on();
    }

    Moods(Duration slowness, Switches switches) {
        this.slowness = slowness;
        this.switches = switches;
    }

    /** The faults that a message for these recipients meets. */
    Set<Fault> towards(Iterable<MailAddress> recipients) {
        return Fault.of(recipients, switches.on());
    }

    /** Asked at each log-in, which a slow provider answers late. */
    boolean refusesLogin() {
        hesitate(switches.on());
        return switches.on().contains(Fault.LOGIN_REFUSED);
    }

    /** Waits as long as a slow provider takes; not at all where it is not slow, and no longer than it runs. */
    @SuppressWarnings("ReturnValueIgnored")
    void hesitate(Set<Fault> faults) {
        if (faults.contains(Fault.SLOW)) {
            try {
                stopped.await(slowness.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void stop() {
        stopped.countDown();
    }
}
