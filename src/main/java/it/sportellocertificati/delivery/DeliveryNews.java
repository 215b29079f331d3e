package it.sportellocertificati.delivery;

import it.sportellocertificati.pec.ReceiptRecorded;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a receipt says about a letter, and over which states it prevails: mail is read in no certain order. */
final class DeliveryNews {

    private static final List<DeliveryState> UNDELIVERED =
            Stream.of(DeliveryState.values()).filter(state -> !state.isOver()).toList();
    private static final List<DeliveryState> UNTOLD =
            List.of(DeliveryState.QUEUED, DeliveryState.NOT_SENT, DeliveryState.UNCERTAIN);
    private static final List<DeliveryState> WAITING = List.of(
            DeliveryState.QUEUED,
            DeliveryState.ACCEPTED,
            DeliveryState.WARNED,
            DeliveryState.UNPROVEN,
            DeliveryState.UNCERTAIN);

    private DeliveryNews() {}

    /** Nothing, where providers speak to each other only. */
    static @Nullable DeliveryState of(ReceiptRecorded receipt) {
        return switch (receipt.kind()) {
            case ACCEPTANCE -> receipt.external() ? DeliveryState.UNPROVEN : DeliveryState.ACCEPTED;
            case NON_ACCEPTANCE -> DeliveryState.REFUSED;
            case DELIVERY -> DeliveryState.DELIVERED;
            case DELIVERY_FAILURE, VIRUS -> DeliveryState.FAILED;
            case DELIVERY_WARNING -> DeliveryState.WARNED;
            case TAKEN_IN_CHARGE -> null;
        };
    }

    static List<DeliveryState> before(DeliveryState state) {
        return switch (state) {
            case DELIVERED -> UNDELIVERED;
            case ACCEPTED, UNPROVEN, NOT_SENT, UNCERTAIN -> UNTOLD;
            case WARNED -> List.of(DeliveryState.QUEUED, DeliveryState.ACCEPTED, DeliveryState.UNCERTAIN);
            default -> WAITING;
        };
    }
}
