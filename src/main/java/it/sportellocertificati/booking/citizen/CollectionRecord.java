package it.sportellocertificati.booking.citizen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clerk records when a certificate is handed over, as typed. Wrong fields are named {@code collector},
 * {@code delegate.surname}, {@code delegate.givenNames}, {@code document.kind}, {@code document.number},
 * {@code payments[0].amount} …, {@code papersSeen}, {@code signed}, and {@code payments} with the sum missing.
 *
 * @param collector {@code PERSON}, {@code OTHER} (the delegate, parent or guardian of the booking) or {@code DELEGATE} (another one,
 *     who brings a delegation and is named here)
 * @param documentKind {@code IDENTITY_CARD}, {@code PASSPORT}, {@code DRIVING_LICENCE}, {@code RESIDENCE_PERMIT} or {@code OTHER}
 * @param papersSeen whether the clerk has seen delegation, decree or proof of use, where one is needed
 * @param signed whether who collects has signed the receipt
 */
public record CollectionRecord(
        @Nullable String collector,
        @Nullable String delegateSurname,
        @Nullable String delegateGivenNames,
        @Nullable String documentKind,
        @Nullable String documentNumber,
        List<Payment> payments,
        boolean papersSeen,
        boolean signed) {

    public CollectionRecord {
        payments = List.copyOf(payments);
    }

    /** Whether both say the same but for the signature. */
    public boolean saysTheSameAs(CollectionRecord other) {
        return whenSigned().equals(other.whenSigned());
    }

    /** The same with the signature that the receipt still lacks while it is printed. */
    CollectionRecord whenSigned() {
        return new CollectionRecord(
                collector,
                delegateSurname,
                delegateGivenNames,
                documentKind,
                documentNumber,
                payments,
                papersSeen,
                true);
    }

    @Override
    public String toString() {
        return "CollectionRecord[…]";
    }
}
