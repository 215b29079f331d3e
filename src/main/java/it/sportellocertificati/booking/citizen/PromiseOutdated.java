package it.sportellocertificati.booking.citizen;

/** The summary that was confirmed says another day or another total than the booking would have; nothing is recorded. */
public class PromiseOutdated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PromiseOutdated() {
        super("booking.promise.outdated");
    }
}
