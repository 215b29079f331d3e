package it.sportellocertificati.booking.citizen;

import org.jspecify.annotations.Nullable;

/**
 * What the counter sees of a booking.
 *
 * @param open whether it can be handed over now
 * @param papersNeeded whether a delegation, a decree or a proof of use has to be seen
 * @param collected the record, once it was handed over
 */
public record CollectionView(
        CitizenBooking booking,
        boolean open,
        boolean papersNeeded,
        @Nullable Collected collected) {}
