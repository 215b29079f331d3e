package it.sportellocertificati.delivery;

import it.sportellocertificati.common.PecAddress;
import java.time.Instant;

/**
 * One recipient of an announcement.
 *
 * @param attempt 1 for the first letter
 * @param at when the newest letter was queued
 */
public record Announced(PecAddress recipient, DeliveryState state, int attempt, Instant at) {

    /** A receipt may still come by itself. */
    boolean isWaitedFor() {
        return switch (state) {
            case QUEUED, ACCEPTED, WARNED, UNCERTAIN -> true;
            case UNPROVEN, DELIVERED, REFUSED, FAILED, NOT_SENT, HANDED_OVER -> false;
        };
    }
}
