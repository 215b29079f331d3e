package it.sportellocertificati.delivery;

import it.sportellocertificati.booking.Booking;
import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.document.Documents;
import it.sportellocertificati.document.StoredDocument;
import it.sportellocertificati.pec.Letter;
import it.sportellocertificati.pec.Outbox;
import it.sportellocertificati.safekeeping.AuditTrail;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts one message with what it carries into the outbox, and keeps that it did, or why it could not. */
@Component
class Posting {

    private final DeliveryStore store;
    private final LetterWriter writer;
    private final Outbox outbox;
    private final Documents documents;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    Posting(
            DeliveryStore store,
            LetterWriter writer,
            Outbox outbox,
            Documents documents,
            Timeline timeline,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.writer = writer;
        this.outbox = outbox;
        this.documents = documents;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the Message-ID; empty when no provider would take it, which is a person's case and not a failed step */
    Optional<String> post(
            Booking booking,
            MessagePurpose purpose,
            PecAddress to,
            int attempt,
            @Nullable StoredDocument certificate,
            @Nullable String previous) {
        Letter letter = writer.write(booking, purpose, to, certificate, previous);
        String messageId;
        try {
            messageId = outbox.post(letter);
        } catch (Rejected tooLarge) {
            timeline.record(booking.number(), StepKind.MESSAGE_NOT_SENT, purpose.name(), writer.words(tooLarge));
            return Optional.empty();
        }
        store.insert(new DeliveryStore.Attempt(
                messageId, booking.number(), purpose, attempt, to, DeliveryState.QUEUED, clock.instant()));
        timeline.record(booking.number(), StepKind.MESSAGE_QUEUED, purpose.name(), null);
        audit.record("delivery.posted", booking.number().value(), purpose + "." + attempt);
        return Optional.of(messageId);
    }

    /** After issue nothing replaces a certificate; were it so all the same, another paper would go out under the first one's evidence. */
    StoredDocument sameCertificate(Booking booking, Delivery before) {
        StoredDocument certificate = certificate(booking);
        if (!certificate.id().equals(before.document())) {
            throw new Conflict("delivery.otherCertificate");
        }
        return certificate;
    }

    StoredDocument certificate(Booking booking) {
        return documents
                .certificateOf(booking.number().value())
                .orElseThrow(() ->
                        new Conflict("delivery.noCertificate", booking.number().value()));
    }
}
