package it.sportellocertificati.delivery;

import static it.sportellocertificati.booking.SampleRequests.carichiPendenti;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import it.sportellocertificati.booking.BookingRequest;
import it.sportellocertificati.booking.NoticeMatched;
import it.sportellocertificati.booking.TestBookings;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.pec.LetterReceived;
import it.sportellocertificati.pec.MailSetAside;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeDeskTest {

    private static final String COMUNE = "protocollo@pec.comune.lucca.example";
    private static final String CAMERA = "protocollo@pec.cameradicommercio.example";

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
    }

    /** @return why a clerk has to look at it, or null when it was matched */
    private static @Nullable WhyUnmatched arrives(String sender, boolean trusted, String text) {
        UUID id = UUID.randomUUID();
        PecAddress from = new PecAddress(sender);
        when(rooms.mailroom.letter(id)).thenReturn(Letters.received(id, from, "Comunicazione", text));
        rooms.noticeDesk.on(new LetterReceived(id, "procura", from, trusted, TestBookings.NOW));
        return rooms.noticeDesk.find(id).map(NoticeDesk.Case::why).orElse(null);
    }

    private static boolean noticed(BookingNumber number) {
        return rooms.room.bookings().get(number).noticeReceivedAt() != null;
    }

    @Test
    void matchesTheAdministrationsOwnNotice() {
        BookingNumber number = rooms.book(carichiPendenti());

        assertThat(arrives(COMUNE, true, "si comunica la prenotazione n. " + number.value()))
                .isNull();
        assertThat(noticed(number)).isTrue();
        assertThat(rooms.room.events()).contains(new NoticeMatched(number));
    }

    @Test
    void matchesWhatTheCameraTellsOnBehalfOfAnybody() {
        BookingNumber number = rooms.book(carichiPendenti());

        assertThat(arrives(CAMERA, true, number.value())).isNull();
        assertThat(noticed(number)).isTrue();
    }

    @Test
    void matchesByTheMinistrysNumberAsAWordOfItsOwn() {
        BookingNumber number = bookWithMinistryNumber("PRE-77123");

        assertThat(arrives(COMUNE, true, "numero XPRE-771234")).isEqualTo(WhyUnmatched.NO_NUMBER);
        assertThat(noticed(number)).isFalse();
        assertThat(arrives(COMUNE, true, "numero: pre-77123.")).isNull();
        assertThat(noticed(number)).isTrue();
    }

    @Test
    void believesNoEnvelopeThatDoesNotVerify() {
        BookingNumber number = rooms.book(carichiPendenti());

        assertThat(arrives(COMUNE, false, number.value())).isEqualTo(WhyUnmatched.NOT_TRUSTED);
        assertThat(noticed(number)).isFalse();
    }

    @Test
    void believesNoSenderThatIsNotRegisteredOrSpeaksForAnother() {
        BookingNumber number = rooms.book(carichiPendenti());

        assertThat(arrives("chiunque@pec.altrove.example", true, number.value()))
                .isEqualTo(WhyUnmatched.SENDER_UNKNOWN);
        assertThat(arrives("protocollo@pec.comune.viareggio.example", true, number.value()))
                .isEqualTo(WhyUnmatched.SENDER_OF_ANOTHER);
        assertThat(noticed(number)).isFalse();
    }

    @Test
    void givesAnUnknownNumberToAClerkAndStillMatchesTheOthers() {
        BookingNumber number = rooms.book(carichiPendenti());
        BookingNumber unknown = BookingNumber.of(2026, 9_999_999);

        assertThat(arrives(COMUNE, true, unknown.value() + " e " + number.value()))
                .isEqualTo(WhyUnmatched.NUMBER_UNKNOWN);
        assertThat(noticed(number)).isTrue();
    }

    @Test
    void aClerkMatchesOrSetsAsideOnce() {
        BookingNumber number = rooms.book(carichiPendenti());
        arrives(COMUNE, true, "senza numero");
        UUID letter = lastUnmatched();

        assertThatThrownBy(() -> rooms.noticeDesk.applyMatch(letter)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> rooms.noticeDesk.decide(letter, null, " ")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> rooms.noticeDesk.decide(letter, number.value(), "e un motivo"))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> rooms.noticeDesk.decide(
                        letter, BookingNumber.of(2026, 9_999_998).value(), null))
                .isInstanceOf(Rejected.class);
        rooms.noticeDesk.decide(letter, number.value().toLowerCase(java.util.Locale.ROOT), null);
        assertThat(noticed(number)).isFalse();
        assertThat(rooms.noticeDesk.applyMatch(letter)).isTrue();

        assertThat(noticed(number)).isTrue();
        assertThatThrownBy(() -> rooms.noticeDesk.applyMatch(letter)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> rooms.noticeDesk.decide(letter, null, "pubblicità"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void leavesTheCamerasMailboxAlone() {
        UUID id = UUID.randomUUID();
        rooms.noticeDesk.on(new LetterReceived(id, "camera", new PecAddress(COMUNE), true, TestBookings.NOW));

        assertThat(rooms.noticeDesk.exists(id)).isFalse();
    }

    @Test
    void asksAClerkOnceAboutAMessageThatCannotBeRead() {
        UUID unreadable = UUID.randomUUID();

        rooms.noticeDesk.on(new MailSetAside(unreadable, "procura", TestBookings.NOW));

        assertThat(rooms.noticeDesk.find(unreadable).map(NoticeDesk.Case::why)).contains(WhyUnmatched.UNREADABLE);
        assertThat(rooms.room.events()).containsOnlyOnce(new LetterUnmatched(unreadable));
    }

    @Test
    void asksAClerkAlsoAboutWhatCannotBeReadInTheCamerasMailboxAndTakesItForNoNotice() {
        BookingNumber number = rooms.book(carichiPendenti());
        UUID unreadable = UUID.randomUUID();

        rooms.noticeDesk.on(new MailSetAside(unreadable, "camera", TestBookings.NOW));

        assertThat(rooms.room.events()).containsOnlyOnce(new LetterUnmatched(unreadable));
        assertThatThrownBy(() -> rooms.noticeDesk.decide(unreadable, number.value(), null))
                .isInstanceOf(Rejected.class);
        rooms.noticeDesk.decide(unreadable, null, "Pubblicità");
        assertThat(rooms.noticeDesk.applyMatch(unreadable)).isFalse();
        assertThat(audited("mailbox/camera")).contains("letter.decide " + unreadable, "letter.settle " + unreadable);
    }

    @Test
    void filesALetterUnderTheFirstBookingThatItTellsOf() {
        BookingNumber first = rooms.book(carichiPendenti());
        BookingNumber second = rooms.book(carichiPendenti());

        arrives(COMUNE, true, first.value() + " e " + second.value());

        verify(rooms.mailroom).fileUnder(any(), eq(first.value()));
        verify(rooms.mailroom, never()).fileUnder(any(), eq(second.value()));
    }

    @Test
    void filesALetterThatAClerkMatchesUnlessItIsFiledAlready() {
        BookingNumber number = rooms.book(carichiPendenti());
        arrives(COMUNE, true, "senza numero");
        UUID letter = lastUnmatched();
        rooms.noticeDesk.decide(letter, number.value(), null);
        rooms.noticeDesk.applyMatch(letter);
        verify(rooms.mailroom).fileUnder(letter, number.value());

        BookingNumber other = rooms.book(carichiPendenti());
        arrives(COMUNE, true, "senza numero");
        UUID next = lastUnmatched();
        doReturn(Letters.filed(next, number)).when(rooms.mailroom).letter(next);
        rooms.noticeDesk.decide(next, other.value(), null);
        rooms.noticeDesk.applyMatch(next);
        verify(rooms.mailroom, never()).fileUnder(next, other.value());
    }

    @Test
    void recordsWhoReadsALetter() {
        arrives(COMUNE, true, "senza numero");
        UUID letter = lastUnmatched();
        assertThat(audited("mailbox/procura")).doesNotContain("letter.read " + letter);

        assertThat(rooms.noticeDesk.read(letter)).isPresent();
        assertThat(rooms.noticeDesk.read(UUID.randomUUID())).isEmpty();

        assertThat(audited("mailbox/procura")).containsOnlyOnce("letter.read " + letter);
    }

    @Test
    void leavesAMinistrysNumberThatSeveralBookingsHaveToAClerk() {
        BookingNumber one = bookWithMinistryNumber("DOPPIO-1");
        BookingNumber other = bookWithMinistryNumber("doppio-1");

        assertThat(arrives(COMUNE, true, "numero DOPPIO-1")).isEqualTo(WhyUnmatched.SEVERAL);
        assertThat(noticed(one) || noticed(other)).isFalse();

        assertThat(arrives(COMUNE, true, "numero DOPPIO-1, prenotazione " + one.value()))
                .as("our own number tells which")
                .isNull();
        assertThat(noticed(one)).isTrue();
        assertThat(noticed(other)).isFalse();
    }

    @Test
    void takesAShortNumberForAnyNumberOfALetter() {
        BookingNumber number = bookWithMinistryNumber("2026");

        assertThat(arrives(COMUNE, true, "Lucca, 20 novembre 2026")).isEqualTo(WhyUnmatched.NO_NUMBER);
        assertThat(noticed(number)).isFalse();
    }

    @Test
    void aSecondNoticeByTheMinistrysNumberChangesNothingAndIsNobodysTask() {
        BookingNumber number = bookWithMinistryNumber("PRE-88123");
        assertThat(arrives(COMUNE, true, "PRE-88123")).isNull();
        rooms.room.events().clear();

        assertThat(arrives(COMUNE, true, "PRE-88123")).isNull();

        assertThat(rooms.room.events()).isEmpty();
        assertThat(noticed(number)).isTrue();
    }

    private static BookingNumber bookWithMinistryNumber(String ministryNumber) {
        BookingRequest r = carichiPendenti();
        return rooms.book(new BookingRequest(
                r.certificateType(),
                r.administration(),
                null,
                r.official(),
                r.purpose(),
                r.legalBasis(),
                r.protocolNumber(),
                r.protocolDate(),
                ministryNumber,
                r.subject(),
                null));
    }

    private static UUID lastUnmatched() {
        return ((LetterUnmatched) rooms.room.events().get(rooms.room.events().size() - 1)).letter();
    }

    private static List<String> audited(String dossier) {
        return rooms.audited(dossier);
    }
}
