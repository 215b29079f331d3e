package it.sportellocertificati.web;

import it.sportellocertificati.booking.BookingState;
import it.sportellocertificati.booking.Decision;
import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.Place;
import it.sportellocertificati.delivery.DeliveryState;
import it.sportellocertificati.delivery.MessagePurpose;
import it.sportellocertificati.pec.ReceiptKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A booking as its reader may see it.
 *
 * @param reason why a correction was asked for, or, for the Procura alone, why it was refused
 * @param pendingDecision what a clerk has recorded and not yet completed; for the Procura alone
 * @param certificate what was uploaded; for the Procura alone
 */
record BookingView(
        String number,
        BookingState state,
        String stateText,
        CertificateType certificateType,
        String certificateTypeText,
        Named administration,
        @Nullable Named desk,
        String official,
        String purpose,
        String legalBasis,
        String protocolNumber,
        LocalDate protocolDate,
        @Nullable String ministryNumber,
        SubjectView subject,
        List<WarningView> warnings,
        Instant submittedAt,
        Instant issueDueAt,
        NoticeView notice,
        @Nullable String reason,
        @Nullable Decision pendingDecision,
        boolean cancellable,
        List<StepView> steps,
        List<MailView> mail,
        @Nullable CertificateView certificate) {

    /** An administration or a desk. */
    record Named(String code, String name) {}

    /** @param fiscalCode null where a citizen born abroad has none */
    record SubjectView(
            String surname,
            String givenNames,
            LocalDate birthDate,
            Place birthPlace,
            @Nullable String fiscalCode,
            @Nullable Place residence) {}

    record WarningView(String field, String code, String message, boolean acknowledged) {}

    /** @param state {@code RECEIVED}, {@code OVERDUE} or {@code AWAITED} (Art. 10) */
    record NoticeView(String state, Instant at, String text) {}

    /** @param by the account that did it; for the Procura and auditors alone */
    record StepView(
            Instant at,
            StepKind kind,
            String text,
            @Nullable String note,
            @Nullable String by) {}

    /** @param receipts of every attempt together, as {@code attempts} has them apart */
    record MailView(
            MessagePurpose purpose,
            String purposeText,
            DeliveryState state,
            String stateText,
            @Nullable String to,
            int attempt,
            List<AttemptView> attempts,
            List<ReceiptView> receipts) {}

    /** One message of a delivery, the first ones first, with its receipts. */
    record AttemptView(int attempt, String to, Instant queuedAt, List<ReceiptView> receipts) {}

    /** @param believed false for what only seems to be a receipt: its signature does not convince, so that it proves nothing */
    record ReceiptView(ReceiptKind kind, String text, Instant statedAt, boolean believed) {}
}
