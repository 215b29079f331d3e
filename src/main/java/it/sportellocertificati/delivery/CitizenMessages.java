package it.sportellocertificati.delivery;

import it.sportellocertificati.booking.citizen.CallList;
import it.sportellocertificati.booking.citizen.CancellationLinkAsked;
import it.sportellocertificati.booking.citizen.CitizenBooking;
import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenMessage;
import it.sportellocertificati.booking.citizen.CitizenParticulars;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.mail.Note;
import it.sportellocertificati.mail.NoteAttachment;
import it.sportellocertificati.mail.NoteFailed;
import it.sportellocertificati.mail.Post;
import it.sportellocertificati.safekeeping.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells citizens how their booking goes on: by ordinary mail where they gave an address, or else by the call list of a desk. A mail that
 * cannot arrive becomes a call.
 */
@Service
public class CitizenMessages {

    private final CitizenBookings bookings;
    private final CitizenLetters letters;
    private final CitizenPapers papers;
    private final CallList calls;
    private final Post post;
    private final AuditTrail audit;

    CitizenMessages(
            CitizenBookings bookings,
            CitizenLetters letters,
            CitizenPapers papers,
            CallList calls,
            Post post,
            AuditTrail audit) {
        this.bookings = bookings;
        this.letters = letters;
        this.papers = papers;
        this.calls = calls;
        this.post = post;
        this.audit = audit;
    }

    /** Posts or lists in the caller's transaction; what was erased is told to nobody. */
    @Transactional(noRollbackFor = Rejected.class)
    public void send(BookingNumber number, CitizenMessage kind) {
        if (kind == CitizenMessage.CANCEL_LINK) {
            throw new IllegalArgumentException("a link goes out with its token");
        }
        tell(bookings.get(number), kind, null);
    }

    @EventListener
    @Transactional(noRollbackFor = Rejected.class)
    void linkAsked(CancellationLinkAsked asked) {
        tell(bookings.get(asked.number()), CitizenMessage.CANCEL_LINK, asked.token());
    }

    /** The note is gone; only which one it was is known, and that is enough to call. */
    @EventListener
    void failed(NoteFailed note) {
        if (note.about().startsWith(OfficeReminders.ABOUT)) {
            return;
        }
        var number = new BookingNumber(note.dossier());
        CitizenMessage kind = CitizenMessage.valueOf(note.about());
        audit.record("citizen.message." + note.state().name(), note.dossier(), "kind=" + kind);
        if (kind.isCalled() && bookings.get(number).particulars() != null) {
            calls.add(number, kind);
        }
    }

    private void tell(CitizenBooking booking, CitizenMessage kind, @Nullable String token) {
        CitizenParticulars particulars = booking.particulars();
        if (particulars == null) {
            return;
        }
        String address = particulars.email();
        if (address == null || !posted(booking, kind, particulars.locale(), address, token)) {
            call(booking, kind);
        }
    }

    private boolean posted(
            CitizenBooking booking, CitizenMessage kind, Locale language, String address, @Nullable String token) {
        var letter = letters.write(booking, kind, language, token);
        var note = new Note(
                booking.number().value(),
                kind.name(),
                address,
                language,
                letter.subject(),
                letter.text(),
                kind == CitizenMessage.BOOKED ? attachments(booking) : List.of());
        try {
            post.send(note);
        } catch (Rejected noAddress) {
            return false;
        }
        audit.record("citizen.message.posted", booking.number().value(), "kind=" + kind);
        return true;
    }

    private void call(CitizenBooking booking, CitizenMessage kind) {
        if (kind.isCalled()) {
            calls.add(booking.number(), kind);
        }
    }

    private List<NoteAttachment> attachments(CitizenBooking booking) {
        String number = booking.number().value();
        List<NoteAttachment> attached = new ArrayList<>();
        attached.add(new NoteAttachment("prenotazione-" + number + ".pdf", papers.sheet(booking, null)));
        attached.add(new NoteAttachment("richiesta-" + number + ".pdf", papers.request(booking)));
        papers.delegation(booking)
                .ifPresent(form -> attached.add(new NoteAttachment("delega-" + number + ".pdf", form)));
        return attached;
    }
}
