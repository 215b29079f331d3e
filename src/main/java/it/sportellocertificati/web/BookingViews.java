package it.sportellocertificati.web;

import it.sportellocertificati.agreement.Administration;
import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.agreement.Desk;
import it.sportellocertificati.booking.Booking;
import it.sportellocertificati.booking.BookingState;
import it.sportellocertificati.booking.Particulars;
import it.sportellocertificati.booking.Subject;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.document.Documents;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a booking to its reader: the desk learns how far it is, never what the certificate says or why it was refused. */
@Component
class BookingViews {

    private final Agreements agreements;
    private final Documents documents;
    private final CurrentActor actor;
    private final ProblemWriter words;
    private final BookingHistory history;
    private final CertificateViews certificates;

    BookingViews(
            Agreements agreements,
            Documents documents,
            CurrentActor actor,
            ProblemWriter words,
            BookingHistory history,
            CertificateViews certificates) {
        this.agreements = agreements;
        this.documents = documents;
        this.actor = actor;
        this.words = words;
        this.history = history;
        this.certificates = certificates;
    }

    BookingView whole(Booking booking) {
        Particulars request = booking.particulars();
        Actor reader = actor.get();
        return new BookingView(
                booking.number().value(),
                booking.state(),
                stateText(booking),
                booking.certificateType(),
                words.text("booking.type." + booking.certificateType(), List.of()),
                administration(booking),
                desk(booking.desk()),
                request.official(),
                request.purpose(),
                request.legalBasis(),
                request.protocolNumber(),
                request.protocolDate(),
                booking.ministryNumber(),
                subject(request.subject()),
                warnings(request.warnings()),
                booking.submittedAt(),
                booking.deadlines().issueDue(),
                notice(booking),
                reason(booking, reader),
                reader.isProcura() ? booking.decision() : null,
                booking.state().isCancellable() && reader.groups().contains(booking.requesters()),
                history.steps(booking.number(), reader),
                history.mail(booking),
                reader.isProcura()
                        ? documents
                                .certificateOf(booking.number().value())
                                .map(certificates::of)
                                .orElse(null)
                        : null);
    }

    BookingLine line(Booking booking) {
        Subject subject = booking.particulars().subject();
        return new BookingLine(
                booking.number().value(),
                booking.state(),
                stateText(booking),
                booking.certificateType(),
                administration(booking),
                subject.surname() + " " + subject.givenNames(),
                booking.ministryNumber(),
                booking.submittedAt());
    }

    List<BookingView.WarningView> warnings(List<Particulars.Warning> warnings) {
        return warnings.stream()
                .map(warning -> new BookingView.WarningView(
                        warning.field(), warning.code(), words.text(warning.code(), List.of()), warning.acknowledged()))
                .toList();
    }

    private String stateText(Booking booking) {
        return words.text("booking.state." + booking.state(), List.of());
    }

    /** By the name that the administration had when it asked. */
    private BookingView.Named administration(Booking booking) {
        String ipa = booking.administration();
        String name = agreements
                .current()
                .administration(ipa)
                .map((Administration found) ->
                        found.nameOn(booking.submittedAt().atZone(RomeTime.ZONE).toLocalDate()))
                .orElse(ipa);
        return new BookingView.Named(ipa, name);
    }

    BookingView.@Nullable Named desk(@Nullable String code) {
        if (code == null) {
            return null;
        }
        String name = agreements.current().desk(code).map(Desk::name).orElse(code);
        return new BookingView.Named(code, name);
    }

    private static BookingView.SubjectView subject(Subject subject) {
        return new BookingView.SubjectView(
                subject.surname(),
                subject.givenNames(),
                subject.birthDate(),
                subject.birthPlace(),
                subject.fiscalCode().value(),
                subject.residence());
    }

    private BookingView.NoticeView notice(Booking booking) {
        Instant received = booking.noticeReceivedAt();
        Instant overdue = booking.noticeOverdueAt();
        if (received != null) {
            return notice("RECEIVED", received);
        }
        return overdue == null ? notice("AWAITED", booking.deadlines().noticeDue()) : notice("OVERDUE", overdue);
    }

    private BookingView.NoticeView notice(String state, Instant at) {
        return new BookingView.NoticeView(state, at, words.text("web.notice." + state, List.of(Moments.of(at))));
    }

    private static @Nullable String reason(Booking booking, Actor reader) {
        boolean forRequester = booking.state() == BookingState.CORRECTION_REQUESTED;
        return forRequester || reader.isProcura() ? booking.reason() : null;
    }
}
