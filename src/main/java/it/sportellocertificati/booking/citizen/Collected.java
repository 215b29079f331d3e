package it.sportellocertificati.booking.citizen;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The record of a collection, sealed at rest.
 *
 * @param collector surname and given names of who came
 * @param byDelegation whether it was somebody whom the booking does not name, by the person's delegation
 * @param clerk account of the clerk who handed it over
 */
public record Collected(
        Instant at,
        String clerk,
        String collector,
        boolean inPerson,
        boolean byDelegation,
        String documentKind,
        String documentNumber,
        List<Paid> payments,
        BigDecimal due) {

    public Collected {
        payments = List.copyOf(payments);
    }

    /** @param amount in euro */
    public record Paid(String kind, String number, LocalDate date, BigDecimal amount) {

        @Override
        public String toString() {
            return "Paid[…]";
        }
    }

    @Override
    public String toString() {
        return "Collected[…]";
    }
}
