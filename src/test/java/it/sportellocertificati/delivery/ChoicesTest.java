package it.sportellocertificati.delivery;

import static it.sportellocertificati.delivery.Resolution.HAND_OVER;
import static it.sportellocertificati.delivery.Resolution.SEND_AGAIN;
import static it.sportellocertificati.delivery.Resolution.WAIT;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.PecAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChoicesTest {

    private static final Instant DUE = Instant.parse("2026-11-21T10:30:00Z");
    private static final PecAddress TO = new PecAddress("protocollo@pec.comune.lucca.example");

    @ParameterizedTest
    @EnumSource(names = {"NOT_SENT", "REFUSED", "UNPROVEN", "FAILED"})
    void nobodyWaitsWhereNoReceiptCanCome(DeliveryState state) {
        assertThat(Choices.of(delivery(state, TO, "<a@test.example>"), DUE)).containsExactly(SEND_AGAIN, HAND_OVER);
    }

    @ParameterizedTest
    @EnumSource(names = {"WARNED", "UNCERTAIN"})
    void everythingIsOpenWhileTheEndIsNot(DeliveryState state) {
        assertThat(Choices.of(delivery(state, TO, "<a@test.example>"), DUE.minusSeconds(1)))
                .containsExactly(SEND_AGAIN, WAIT, HAND_OVER);
    }

    @ParameterizedTest
    @EnumSource(names = {"QUEUED", "ACCEPTED"})
    void whatIsOnItsWayIsSentAgainOnlyWhenItsReceiptIsOverdue(DeliveryState state) {
        Delivery delivery = delivery(state, TO, "<a@test.example>");

        assertThat(Choices.of(delivery, DUE.minusSeconds(1))).containsExactly(WAIT, HAND_OVER);
        assertThat(Choices.whyNot(SEND_AGAIN, delivery)).isEqualTo("delivery.again.early");
        assertThat(Choices.of(delivery, DUE)).containsExactly(SEND_AGAIN, WAIT, HAND_OVER);
    }

    @ParameterizedTest
    @EnumSource(names = {"DELIVERED", "HANDED_OVER"})
    void nothingIsLeftToDecideAtTheEnd(DeliveryState state) {
        assertThat(Choices.of(delivery(state, TO, "<a@test.example>"), DUE)).isEmpty();
    }

    @Test
    void whatNoProviderTakesIsNotSentAgainButWhatHadNoAddressIs() {
        Delivery tooLarge = delivery(DeliveryState.NOT_SENT, TO, null);

        assertThat(Choices.of(tooLarge, DUE)).containsExactly(HAND_OVER);
        assertThat(Choices.whyNot(SEND_AGAIN, tooLarge)).isEqualTo("delivery.again.tooLarge");
        assertThat(Choices.of(delivery(DeliveryState.NOT_SENT, null, null), DUE))
                .containsExactly(SEND_AGAIN, HAND_OVER);
    }

    private static Delivery delivery(DeliveryState state, @Nullable PecAddress to, @Nullable String messageId) {
        return new Delivery(
                BookingNumber.of(2026, 4127),
                MessagePurpose.CERTIFICATE,
                state,
                to,
                messageId,
                1,
                DUE,
                null,
                null,
                null,
                null,
                null);
    }
}
