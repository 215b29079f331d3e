package it.sportellocertificati.delivery;

import it.sportellocertificati.booking.Booking;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.document.Documents;
import it.sportellocertificati.document.StoredDocument;
import it.sportellocertificati.pec.Letter;
import it.sportellocertificati.pec.LetterAttachment;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the letters say. The subject's name stands in the certificate alone, never in a subject line or text; the administration finds its
 * file by its own protocol number. Letters between offices are in Italian whatever the reader's language.
 */
@Component
class LetterWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ITALIAN);

    private final MessageSource messages;
    private final Recipients recipients;
    private final Documents documents;

    LetterWriter(MessageSource messages, Recipients recipients, Documents documents) {
        this.messages = messages;
        this.recipients = recipients;
        this.documents = documents;
    }

    /** @param previousMessageId the attempt before, which the new message names */
    Letter write(
            Booking booking,
            MessagePurpose purpose,
            PecAddress to,
            @Nullable StoredDocument certificate,
            @Nullable String previousMessageId) {
        String key = "letter." + purpose.name().toLowerCase(Locale.ROOT);
        Object[] facts = facts(booking);
        String text = text(key + ".text", facts);
        if (previousMessageId != null) {
            text = text("letter.again", previousMessageId) + "\n\n" + text;
        }
        return new Letter(
                purpose.account(),
                to,
                text(key + ".subject", facts),
                text,
                attachments(booking, certificate),
                booking.number().value(),
                previousMessageId);
    }

    /** Why a letter was refused, in the words of the house. */
    String words(Rejected refused) {
        return refused.problems().stream()
                .map(problem -> text(problem.code(), problem.args().toArray()))
                .collect(Collectors.joining("\n"));
    }

    private Object[] facts(Booking booking) {
        return new Object[] {
            booking.number().value(),
            recipients.nameOf(booking),
            booking.particulars().protocolNumber(),
            DAY.format(booking.particulars().protocolDate()),
            DAY.format(LocalDate.ofInstant(booking.submittedAt(), RomeTime.ZONE)),
            Objects.requireNonNullElse(booking.ministryNumber(), "-"),
            Objects.requireNonNullElse(booking.reason(), "-"),
            text("letter.certificate." + booking.certificateType().name())
        };
    }

    private List<LetterAttachment> attachments(Booking booking, @Nullable StoredDocument certificate) {
        if (certificate == null) {
            return List.of();
        }
        String extension = certificate.fileName().toLowerCase(Locale.ROOT).endsWith(".p7m") ? ".pdf.p7m" : ".pdf";
        return List.of(new LetterAttachment(
                "certificato-" + booking.number().value() + extension,
                certificate.mediaType(),
                documents.content(certificate.id())));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ITALIAN);
    }
}
