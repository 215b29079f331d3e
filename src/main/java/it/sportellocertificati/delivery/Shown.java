package it.sportellocertificati.delivery;

import org.jspecify.annotations.Nullable;

/**
 * How a delivery stood on the page on which a person decided. A machine that decides without a page may leave both out: what it says holds
 * for the delivery as it stands then.
 */
public record Shown(@Nullable DeliveryState state, @Nullable Integer attempt) {

    boolean isStill(Delivery delivery) {
        return (state == null || state == delivery.state()) && (attempt == null || attempt == delivery.attempt());
    }
}
