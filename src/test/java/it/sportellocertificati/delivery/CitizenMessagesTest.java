package it.sportellocertificati.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import it.sportellocertificati.booking.citizen.CallList;
import it.sportellocertificati.booking.citizen.CancellationLinkAsked;
import it.sportellocertificati.booking.citizen.CitizenBooking;
import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenMessage;
import it.sportellocertificati.mail.MailRoom;
import it.sportellocertificati.mail.NoteFailed;
import it.sportellocertificati.mail.NoteState;
import it.sportellocertificati.pec.SmtpPeer;
import it.sportellocertificati.safekeeping.AuditTrail;
import it.sportellocertificati.safekeeping.TestSafekeeping;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is told what, and how: the mails leave over a real line. */
class CitizenMessagesTest {

    @TempDir
    private Path directory;

    private final SmtpPeer server = new SmtpPeer();
    private final CitizenBookings bookings = mock();
    private final CallList calls = mock();
    private final AuditTrail audit = mock();
    private MailRoom mail;
    private CitizenMessages messages;

    @BeforeEach
    void open() {
        mail = MailRoom.still(MailRoom.database(), directory.resolve("keys"), TestSafekeeping.clock(), server.port());
        messages = new CitizenMessages(
                bookings, SampleCitizens.letters(), SampleCitizens.papers(), calls, mail.post(), audit);
    }

    @AfterEach
    void close() throws IOException {
        mail.close();
        server.close();
    }

    @Test
    void sendsThePapersWithTheNumber() throws Exception {
        given(SampleCitizens.delegated("it"));

        messages.send(SampleCitizens.NUMBER, CitizenMessage.BOOKED);
        mail.round();

        var parts = (Multipart) sent().getContent();
        List<String> names = new ArrayList<>();
        for (int i = 1; i < parts.getCount(); i++) {
            names.add(parts.getBodyPart(i).getFileName());
            assertThat(parts.getBodyPart(i).getInputStream().readNBytes(5))
                    .asString()
                    .isEqualTo("%PDF-");
        }
        assertThat(names)
                .containsExactly(
                        "prenotazione-LU26-0004-1271.pdf", "richiesta-LU26-0004-1271.pdf", "delega-LU26-0004-1271.pdf");
        assertThat(server.taken().get(0).to()).containsExactly(SampleCitizens.EMAIL);
        assertThat(sent().getSubject()).isEqualTo("Prenotazione LU26-0004-1271: è registrata");
        verify(audit).record("citizen.message.posted", "LU26-0004-1271", "kind=BOOKED");
    }

    @Test
    void writesInTheCitizensLanguage() throws Exception {
        given(SampleCitizens.ready("en", SampleCitizens.EMAIL));

        messages.send(SampleCitizens.NUMBER, CitizenMessage.READY);
        mail.round();

        assertThat(sent().getSubject()).isEqualTo("Booking LU26-0004-1271: ready for collection");
        assertThat(sent().getHeader("Content-Language")).containsExactly("en");
        verify(calls, never()).add(any(), any());
    }

    @ParameterizedTest
    @EnumSource(
            value = CitizenMessage.class,
            names = {"READY", "REMINDER", "EXPIRED", "DECLINED"})
    void listsForACallWhereThereIsNoAddress(CitizenMessage kind) {
        given(SampleCitizens.ready("it", null));

        messages.send(SampleCitizens.NUMBER, kind);

        verify(calls).add(SampleCitizens.NUMBER, kind);
        assertThat(mail.round()).isTrue();
        assertThat(server.connections()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = CitizenMessage.class,
            names = {"BOOKED", "CANCELLED"})
    void callsNobodyWhoHasTheSheetInHand(CitizenMessage kind) {
        given(SampleCitizens.ready("it", null));

        messages.send(SampleCitizens.NUMBER, kind);

        verify(calls, never()).add(any(), any());
    }

    @Test
    void callsWhereTheAddressIsNone() {
        given(SampleCitizens.ready("it", "maria.rossi@posta.example, altri@posta.example"));

        messages.send(SampleCitizens.NUMBER, CitizenMessage.READY);

        verify(calls).add(SampleCitizens.NUMBER, CitizenMessage.READY);
    }

    @Test
    void callsWhomAMailCannotReach() {
        given(SampleCitizens.ready("it", SampleCitizens.EMAIL));

        messages.failed(new NoteFailed(UUID.randomUUID(), "LU26-0004-1271", "READY", NoteState.FAILED));
        messages.failed(new NoteFailed(UUID.randomUUID(), "LU26-0004-1271", "CANCELLED", NoteState.FAILED));

        verify(calls).add(SampleCitizens.NUMBER, CitizenMessage.READY);
        verify(calls, never()).add(SampleCitizens.NUMBER, CitizenMessage.CANCELLED);
        verify(audit).record("citizen.message.FAILED", "LU26-0004-1271", "kind=READY");
    }

    @Test
    void sendsTheLinkToTheAddressOfTheBooking() throws Exception {
        given(SampleCitizens.ready("it", SampleCitizens.EMAIL));

        messages.linkAsked(new CancellationLinkAsked(SampleCitizens.NUMBER, "tokenOfTheLink"));
        mail.round();

        var text = ((Multipart) sent().getContent()).getBodyPart(0).getContent();
        assertThat(text).asString().contains("https://sportello.example/annulla?t=tokenOfTheLink");
        assertThatThrownBy(() -> messages.send(SampleCitizens.NUMBER, CitizenMessage.CANCEL_LINK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void given(CitizenBooking booking) {
        when(bookings.get(SampleCitizens.NUMBER)).thenReturn(booking);
    }

    private MimeMessage sent() throws Exception {
        return new MimeMessage(
                (Session) null, new ByteArrayInputStream(server.taken().get(0).content()));
    }
}
