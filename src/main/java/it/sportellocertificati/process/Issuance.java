package it.sportellocertificati.process;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;

/** What differs between the kinds of booking when {@code bpmn/certificate-issue.bpmn} serves them all: who asks, who answers. */
interface Issuance {

    IssuePlan plan(BookingNumber number);

    /**
     * Makes the clerk's recorded decision take effect.
     *
     * @return whether it was issued; else it was declined
     * @throws Conflict when nothing, or not enough, was recorded
     */
    boolean apply(BookingNumber number);
}
