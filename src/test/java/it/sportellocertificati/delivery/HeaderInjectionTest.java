package it.sportellocertificati.delivery;

import static it.sportellocertificati.booking.SampleRequests.carichiPendenti;
import static it.sportellocertificati.booking.SampleRequests.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.booking.BookingRequest;
import it.sportellocertificati.booking.Decision;
import it.sportellocertificati.booking.SubjectDetails;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.pec.Letter;
import it.sportellocertificati.pec.MessageState;
import it.sportellocertificati.pec.SendingEnded;
import it.sportellocertificati.pec.letter.LetterComposer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is typed into a booking becomes a header line, a recipient or a part of the mail that leaves. */
class HeaderInjectionTest {

    private static final String ATTACK = "1\r\nBcc: spia@altrove.example\r\nX-Ricevuta: avvenuta-consegna\r\n\r\n--x";
    private static final PecAddress US = new PecAddress("casellario@giustizia.example");

    @TempDir
    static Path keys;

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

    /** Each text field in its turn; the letters that are sent hold some of them. */
    static Stream<String> fields() {
        return Stream.of(
                "official", "purpose", "legalBasis", "protocolNumber", "ministryNumber", "surname", "givenNames");
    }

    private static BookingRequest attackedIn(String field) {
        BookingRequest r = carichiPendenti();
        SubjectDetails one = subject();
        return new BookingRequest(
                r.certificateType(),
                r.administration(),
                r.desk(),
                field.equals("official") ? ATTACK : r.official(),
                field.equals("purpose") ? ATTACK : r.purpose(),
                field.equals("legalBasis") ? ATTACK : r.legalBasis(),
                field.equals("protocolNumber") ? ATTACK : r.protocolNumber(),
                r.protocolDate(),
                field.equals("ministryNumber") ? ATTACK : r.ministryNumber(),
                new SubjectDetails(
                        field.equals("surname") ? ATTACK : one.surname(),
                        field.equals("givenNames") ? ATTACK : one.givenNames(),
                        one.birthDate(),
                        one.birthPlace(),
                        one.fiscalCode(),
                        one.residence()),
                null);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void putsNoTextOfABookingIntoTheHeader(String field) {
        BookingNumber number;
        try {
            number = rooms.issued(attackedIn(field));
        } catch (Rejected refused) {
            assertThat(refused.problems()).anyMatch(problem -> problem.field().contains(field));
            return;
        }

        rooms.deliveries.send(number, MessagePurpose.NOTICE);
        rooms.deliveries.send(number, MessagePurpose.CERTIFICATE);

        assertThat(rooms.posted).hasSize(2).allSatisfy(letter -> leavesClean(header(letter)));
    }

    @Test
    void putsNoReasonOfAClerkIntoTheHeader() {
        BookingNumber number = rooms.book(carichiPendenti());
        rooms.room.bookings().decide(number, Decision.REFUSED, ATTACK);
        rooms.room.bookings().apply(number, List.of(Decision.REFUSED));

        rooms.deliveries.send(number, MessagePurpose.REFUSAL);

        assertThat(rooms.posted).singleElement().satisfies(letter -> leavesClean(header(letter)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example\nBcc: c@d.example",
                "a@b.example, c@d.example",
                "a@b.example> RCPT TO:<c@d.example",
                "\"a\r\n b\"@b.example",
                "a@b.example\u0000",
                "a@b.example c@d.example",
            })
    void takesNoAddressThatIsMoreThanOne(String address) {
        assertThatThrownBy(() -> PecAddress.parse(address)).isInstanceOf(InvalidValue.class);

        BookingNumber number = rooms.issued(carichiPendenti());
        rooms.deliveries.send(number, MessagePurpose.CERTIFICATE);
        rooms.receipts.on(
                new SendingEnded(rooms.lastMessageId(number, MessagePurpose.CERTIFICATE), MessageState.FAILED));
        assertThatThrownBy(() -> rooms.resolutions.decide(
                        number,
                        MessagePurpose.CERTIFICATE,
                        Resolution.SEND_AGAIN,
                        address,
                        null,
                        TestDeliveries.AS_IT_IS))
                .isInstanceOf(Rejected.class);
    }

    private static String header(Letter letter) {
        return new String(
                new LetterComposer(rooms.room.clock()).compose(letter, US).head(), StandardCharsets.US_ASCII);
    }

    private static void leavesClean(String header) {
        assertThat(header.lines().filter(line -> !line.isEmpty()))
                .allMatch(line -> line.matches(
                        "(Date|From|To|Message-ID|Subject|MIME-Version|Content-Type|X-TipoRicevuta|\\s).*"));
        assertThat(header.lines().filter(line -> line.startsWith("To:"))).hasSize(1);
    }
}
