package it.sportellocertificati.delivery;

import static it.sportellocertificati.booking.SampleRequests.carichiPendenti;
import static it.sportellocertificati.booking.SampleRequests.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.booking.Decision;
import it.sportellocertificati.booking.TestBookings;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.pec.Letter;
import it.sportellocertificati.pec.MessageState;
import it.sportellocertificati.pec.ReceiptKind;
import it.sportellocertificati.pec.ReceiptRecorded;
import it.sportellocertificati.pec.SendingEnded;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveriesTest {

    @TempDir
    private static Path keys;

    private static TestDeliveries rooms;

    @BeforeAll
    static void openRooms() {
        rooms = new TestDeliveries(keys);
    }

    @BeforeEach
    void startAfresh() {
        rooms.room.startAfresh();
        rooms.posted.clear();
    }

    private static BookingNumber sentCertificate() {
        BookingNumber number = rooms.issued(carichiPendenti());
        rooms.deliveries.send(number, MessagePurpose.CERTIFICATE);
        return number;
    }

    private static void receipt(BookingNumber number, ReceiptKind kind) {
        rooms.receipts.on(new ReceiptRecorded(
                UUID.randomUUID(),
                rooms.lastMessageId(number, MessagePurpose.CERTIFICATE),
                kind,
                null,
                false,
                TestBookings.NOW));
    }

    private static DeliveryState state(BookingNumber number) {
        return rooms.deliveries.stateOf(number, MessagePurpose.CERTIFICATE);
    }

    @Test
    void tellsTheNumberToTheCasellarioFromTheCamera() {
        BookingNumber number = rooms.book(carichiPendenti());

        rooms.deliveries.send(number, MessagePurpose.NOTICE);

        Letter letter = rooms.posted.get(0);
        assertThat(letter.account()).isEqualTo("camera");
        assertThat(letter.to().value()).isEqualTo("casellario.procura.lucca@giustiziacert.it");
        assertThat(letter.subject()).contains(number.value());
        assertThat(letter.text()).contains(number.value(), "Comune di Lucca", "2026/0012345", "18/11/2026");
    }

    @Test
    void namesTheSubjectInNoLetterAndNoAttachment() {
        BookingNumber number = sentCertificate();
        rooms.deliveries.send(number, MessagePurpose.NOTICE);

        assertThat(rooms.posted)
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.subject()
                                + letter.text()
                                + letter.attachments().stream()
                                        .map(a -> a.fileName())
                                        .toList())
                        .doesNotContain("{")
                        .doesNotContainIgnoringCase("esempio")
                        .doesNotContainIgnoringCase("anna")
                        .doesNotContain("SMPNNA"));
        assertThat(rooms.posted.get(0).attachments().get(0).fileName())
                .isEqualTo("certificato-" + number.value() + ".pdf");
    }

    @Test
    void tellsARefusalWithItsReason() {
        BookingNumber number = rooms.book(carichiPendenti());
        rooms.room.bookings().decide(number, Decision.REFUSED, "Manca la base giuridica dell'accertamento");
        rooms.room.bookings().apply(number, List.of(Decision.REFUSED));

        rooms.deliveries.send(number, MessagePurpose.REFUSAL);

        Letter letter = rooms.posted.get(0);
        assertThat(letter.account()).isEqualTo("procura");
        assertThat(letter.to().value()).isEqualTo("protocollo@pec.comune.lucca.example");
        assertThat(letter.text()).contains("Manca la base giuridica dell'accertamento");
    }

    @Test
    void neverSendsACertificateTwiceByItself() {
        BookingNumber number = sentCertificate();

        assertThatThrownBy(() -> rooms.deliveries.send(number, MessagePurpose.CERTIFICATE))
                .isInstanceOf(Conflict.class);
        assertThat(rooms.posted).hasSize(1);
    }

    @Test
    void doesNotSendWithoutACertificate() {
        BookingNumber number = rooms.book(carichiPendenti());

        assertThatThrownBy(() -> rooms.deliveries.send(number, MessagePurpose.CERTIFICATE))
                .isInstanceOf(Conflict.class);
    }

    /** The receipts in the order of arrival, and what is then known. */
    @ParameterizedTest
    @CsvSource({
        "ACCEPTANCE, ACCEPTED",
        "ACCEPTANCE DELIVERY, DELIVERED",
        "DELIVERY ACCEPTANCE, DELIVERED",
        "DELIVERY DELIVERY, DELIVERED",
        "NON_ACCEPTANCE, REFUSED",
        "ACCEPTANCE DELIVERY_FAILURE, FAILED",
        "DELIVERY_FAILURE ACCEPTANCE, FAILED",
        "ACCEPTANCE VIRUS, FAILED",
        "ACCEPTANCE DELIVERY_WARNING, WARNED",
        "ACCEPTANCE DELIVERY_WARNING DELIVERY, DELIVERED",
        "ACCEPTANCE DELIVERY_WARNING DELIVERY_FAILURE, FAILED",
        "ACCEPTANCE DELIVERY_FAILURE DELIVERY, DELIVERED",
        "DELIVERY DELIVERY_FAILURE, DELIVERED",
        "DELIVERY DELIVERY_WARNING, DELIVERED",
        "TAKEN_IN_CHARGE, QUEUED",
    })
    void readsWhatReceiptsMeanInAnyOrder(String kinds, DeliveryState known) {
        BookingNumber number = sentCertificate();

        for (String kind : kinds.split(" ")) {
            receipt(number, ReceiptKind.valueOf(kind));
        }

        assertThat(state(number)).isEqualTo(known);
    }

    @Test
    void tellsTheProcessOnlyWhatIsNew() {
        BookingNumber number = sentCertificate();
        rooms.room.events().clear();

        receipt(number, ReceiptKind.DELIVERY);
        receipt(number, ReceiptKind.DELIVERY);
        receipt(number, ReceiptKind.ACCEPTANCE);

        assertThat(rooms.room.events())
                .containsExactly(new DeliveryChanged(number, MessagePurpose.CERTIFICATE, DeliveryState.DELIVERED));
    }

    @Test
    void ignoresReceiptsOfMessagesThatAreNotOurs() {
        sentCertificate();
        rooms.room.events().clear();

        rooms.receipts.on(new ReceiptRecorded(
                UUID.randomUUID(), "<other@test.example>", ReceiptKind.DELIVERY, null, false, TestBookings.NOW));

        assertThat(rooms.room.events()).isEmpty();
    }

    @Test
    void aMessageThatCouldNotBeSentComesToAPerson() {
        BookingNumber failed = sentCertificate();
        BookingNumber uncertain = sentCertificate();

        rooms.receipts.on(
                new SendingEnded(rooms.lastMessageId(failed, MessagePurpose.CERTIFICATE), MessageState.FAILED));
        rooms.receipts.on(
                new SendingEnded(rooms.lastMessageId(uncertain, MessagePurpose.CERTIFICATE), MessageState.UNCERTAIN));

        assertThat(state(failed)).isEqualTo(DeliveryState.NOT_SENT);
        assertThat(state(uncertain)).isEqualTo(DeliveryState.UNCERTAIN);
        assertThat(state(uncertain).needsPerson()).isTrue();
        receipt(uncertain, ReceiptKind.ACCEPTANCE);
        assertThat(state(uncertain)).isEqualTo(DeliveryState.ACCEPTED);
    }

    @Test
    void sendsAgainToAnotherRegisteredAddressAndNamesTheFirstMessage() {
        BookingNumber number = rooms.issued(carichiPendenti("ente_prova_inesistente", subject()));
        rooms.deliveries.send(number, MessagePurpose.CERTIFICATE);
        String first = rooms.lastMessageId(number, MessagePurpose.CERTIFICATE);
        receipt(number, ReceiptKind.DELIVERY_FAILURE);
        rooms.resolutions.decide(
                number,
                MessagePurpose.CERTIFICATE,
                Resolution.SEND_AGAIN,
                "Protocollo.Uno@pec.ente-prova.example",
                null,
                TestDeliveries.AS_IT_IS);

        assertThat(rooms.resolutions.apply(number, MessagePurpose.CERTIFICATE)).isEqualTo(Resolution.SEND_AGAIN);
        rooms.deliveries.send(number, MessagePurpose.CERTIFICATE);

        Letter again = rooms.posted.get(1);
        assertThat(again.to()).isEqualTo(new PecAddress("protocollo.uno@pec.ente-prova.example"));
        assertThat(again.inReplyTo()).isEqualTo(first);
        assertThat(again.text()).contains(first);
        assertThat(state(number)).isEqualTo(DeliveryState.QUEUED);
        assertThatThrownBy(() -> rooms.deliveries.send(number, MessagePurpose.CERTIFICATE))
                .as("one word of a person is one message")
                .isInstanceOf(Conflict.class);
    }

    @Test
    void badNewsOfTheFirstAttemptSaysNothingOfTheSecondButGoodNewsDoes() {
        BookingNumber number = sentCertificate();
        String first = rooms.lastMessageId(number, MessagePurpose.CERTIFICATE);
        rooms.room.at(TestBookings.NOW.plus(Duration.ofHours(26)));
        rooms.resolutions.decide(
                number, MessagePurpose.CERTIFICATE, Resolution.SEND_AGAIN, null, null, TestDeliveries.AS_IT_IS);
        rooms.resolutions.apply(number, MessagePurpose.CERTIFICATE);
        rooms.deliveries.send(number, MessagePurpose.CERTIFICATE);

        rooms.receipts.on(new ReceiptRecorded(
                UUID.randomUUID(), first, ReceiptKind.DELIVERY_FAILURE, null, false, TestBookings.NOW));
        assertThat(state(number)).isEqualTo(DeliveryState.QUEUED);
        rooms.receipts.on(
                new ReceiptRecorded(UUID.randomUUID(), first, ReceiptKind.DELIVERY, null, false, TestBookings.NOW));
        assertThat(state(number)).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void doesNotSendAgainWhatArrivedMeanwhile() {
        BookingNumber number = sentCertificate();
        receipt(number, ReceiptKind.DELIVERY_FAILURE);
        rooms.resolutions.decide(
                number, MessagePurpose.CERTIFICATE, Resolution.SEND_AGAIN, null, null, TestDeliveries.AS_IT_IS);
        rooms.resolutions.apply(number, MessagePurpose.CERTIFICATE);
        receipt(number, ReceiptKind.DELIVERY);

        rooms.deliveries.send(number, MessagePurpose.CERTIFICATE);

        assertThat(rooms.posted).hasSize(1);
        assertThat(state(number)).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void refusesAnAddressThatIsNotRegistered() {
        BookingNumber number = sentCertificate();
        receipt(number, ReceiptKind.DELIVERY_FAILURE);

        assertThatThrownBy(() -> rooms.resolutions.decide(
                        number,
                        MessagePurpose.CERTIFICATE,
                        Resolution.SEND_AGAIN,
                        "altri@pec.altrove.example",
                        null,
                        TestDeliveries.AS_IT_IS))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> rooms.resolutions.apply(number, MessagePurpose.CERTIFICATE))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void handingOverNeedsAPersonsWordsAndEndsTheDelivery() {
        BookingNumber number = sentCertificate();
        receipt(number, ReceiptKind.DELIVERY_FAILURE);

        assertThatThrownBy(() -> rooms.resolutions.decide(
                        number, MessagePurpose.CERTIFICATE, Resolution.HAND_OVER, null, " ", TestDeliveries.AS_IT_IS))
                .isInstanceOf(Rejected.class);
        rooms.resolutions.decide(
                number,
                MessagePurpose.CERTIFICATE,
                Resolution.HAND_OVER,
                null,
                "Consegnato a mano al messo comunale",
                TestDeliveries.AS_IT_IS);
        rooms.resolutions.apply(number, MessagePurpose.CERTIFICATE);

        assertThat(state(number)).isEqualTo(DeliveryState.HANDED_OVER);
        receipt(number, ReceiptKind.DELIVERY_FAILURE);
        assertThat(state(number)).isEqualTo(DeliveryState.HANDED_OVER);
    }

    @Test
    void waitsLongerWhenAPersonSaysSo() {
        BookingNumber number = sentCertificate();
        assertThat(rooms.deliveries.receiptDue(number, MessagePurpose.CERTIFICATE))
                .isEqualTo(TestBookings.NOW.plus(Duration.ofHours(25)));
        rooms.room.at(TestBookings.NOW.plus(Duration.ofHours(26)));

        rooms.resolutions.decide(
                number, MessagePurpose.CERTIFICATE, Resolution.WAIT, null, null, TestDeliveries.AS_IT_IS);
        rooms.resolutions.apply(number, MessagePurpose.CERTIFICATE);

        assertThat(rooms.deliveries.receiptDue(number, MessagePurpose.CERTIFICATE))
                .isEqualTo(TestBookings.NOW.plus(Duration.ofHours(51)));
    }

    @Test
    void everyLetterAndEveryReceiptStandsInTheAuditTrail() {
        BookingNumber number = sentCertificate();
        receipt(number, ReceiptKind.NON_ACCEPTANCE);
        rooms.resolutions.decide(
                number, MessagePurpose.CERTIFICATE, Resolution.SEND_AGAIN, null, null, TestDeliveries.AS_IT_IS);
        rooms.resolutions.apply(number, MessagePurpose.CERTIFICATE);
        rooms.deliveries.send(number, MessagePurpose.CERTIFICATE);
        receipt(number, ReceiptKind.ACCEPTANCE);
        receipt(number, ReceiptKind.DELIVERY);

        assertThat(rooms.audited(number.value()))
                .contains(
                        "delivery.posted CERTIFICATE.1",
                        "delivery.REFUSED CERTIFICATE.1",
                        "delivery.decide CERTIFICATE.SEND_AGAIN",
                        "delivery.resolve CERTIFICATE.SEND_AGAIN",
                        "delivery.posted CERTIFICATE.2",
                        "delivery.ACCEPTED CERTIFICATE.2",
                        "delivery.DELIVERED CERTIFICATE.2");
    }

    @Test
    void recordsWhoReadsWhatTheProviderSaid() {
        BookingNumber number = sentCertificate();
        assertThat(rooms.audited(number.value())).doesNotContain("delivery.read CERTIFICATE");

        rooms.resolutions.read(number, MessagePurpose.CERTIFICATE);

        assertThat(rooms.audited(number.value())).containsOnlyOnce("delivery.read CERTIFICATE");
    }
}
