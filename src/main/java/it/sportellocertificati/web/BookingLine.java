package it.sportellocertificati.web;

import it.sportellocertificati.booking.BookingState;
import it.sportellocertificati.common.CertificateType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booking in a list of results.
 *
 * @param subject surname and names, to tell the results apart
 */
record BookingLine(
        String number,
        BookingState state,
        String stateText,
        CertificateType certificateType,
        BookingView.Named administration,
        String subject,
        @Nullable String ministryNumber,
        Instant submittedAt) {}
