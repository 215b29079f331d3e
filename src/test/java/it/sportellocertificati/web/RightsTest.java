package it.sportellocertificati.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import it.sportellocertificati.booking.Booking;
import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.delivery.MessagePurpose;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what by the interface, for a booking of the desk of Lucca. */
class RightsTest {

    private static final BookingNumber NUMBER = BookingNumber.of(2026, 4127);

    private final Bookings bookings = mock(Bookings.class);

    @BeforeEach
    void aBookingOfLucca() {
        Booking booking = mock(Booking.class);
        when(booking.requesters()).thenReturn("desk-lucca");
        when(bookings.get(NUMBER)).thenReturn(booking);
        when(bookings.read(NUMBER)).thenReturn(booking);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk-lucca", "procura-managers", "procuratori", "auditors", "camunda-admin"})
    void leavesDecisionsToClerks(String group) {
        assertThatThrownBy(() -> of(group).requireClerk(NUMBER)).isInstanceOf(NotAllowed.class);
        assertThatCode(() -> of("procura-clerks").requireClerk(NUMBER)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk-lucca", "procura-clerks", "auditors", "camunda-admin"})
    void leavesDelaysToManagers(String group) {
        assertThatThrownBy(() -> of(group).requireManager(NUMBER)).isInstanceOf(NotAllowed.class);
        assertThatCode(() -> of("procura-managers").requireManager(NUMBER)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk-lucca", "auditors", "camunda-admin"})
    void keepsEvidenceWithinTheProcura(String group) {
        assertThatThrownBy(() -> of(group).requireProcura(NUMBER)).isInstanceOf(NotAllowed.class);
        assertThatCode(() -> of("procuratori").requireProcura(NUMBER)).doesNotThrowAnyException();
    }

    @Test
    void tellsAnotherDeskThatThereIsNoSuchBooking() {
        when(bookings.read(NUMBER)).thenThrow(new Missing("booking.unknown", NUMBER.value()));
        Rights viareggio = of("desk-viareggio");
        assertThatThrownBy(() -> viareggio.requireProcura(NUMBER)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> viareggio.requireRequester(NUMBER)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> viareggio.requireClerk(NUMBER)).isInstanceOf(Missing.class);
    }

    @Test
    void givesALostNoticeToItsRequesterAndALostCertificateToAClerk() {
        assertThatCode(() -> of("desk-lucca").requireSender(NUMBER, MessagePurpose.NOTICE))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> of("desk-lucca").requireSender(NUMBER, MessagePurpose.CERTIFICATE))
                .isInstanceOf(NotAllowed.class);
        assertThatCode(() -> of("procura-clerks").requireSender(NUMBER, MessagePurpose.CERTIFICATE))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> of("procura-clerks").requireSender(NUMBER, MessagePurpose.NOTICE))
                .isInstanceOf(NotAllowed.class);
    }

    private Rights of(String group) {
        return new Rights(() -> new Actor("somebody", Set.of(group)), bookings);
    }
}
