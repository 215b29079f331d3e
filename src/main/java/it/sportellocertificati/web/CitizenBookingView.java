package it.sportellocertificati.web;

import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.citizen.Applicant;
import it.sportellocertificati.booking.citizen.Channel;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.common.CertificateType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's booking as the Procura sees it.
 *
 * @param issueDueAt the last moment of the expected day
 * @param abroad whether the signature has to be extended for use abroad
 * @param people none once the booking is erased
 * @param reason why it was declined; for the Procura alone
 */
record CitizenBookingView(
        String number,
        CitizenState state,
        String stateText,
        Channel channel,
        String channelText,
        BookingView.@Nullable Named desk,
        Instant submittedAt,
        LocalDate expectedDay,
        Instant issueDueAt,
        boolean urgent,
        boolean abroad,
        List<CertificateLine> certificates,
        @Nullable PeopleView people,
        @Nullable String reason,
        List<BookingView.StepView> steps) {

    /**
     * @param pages once they are recorded
     * @param exemption the law that the certificate has to cite; empty where everything is owed
     */
    record CertificateLine(
            CertificateType type, String typeText, @Nullable Integer pages, String exemption) {}

    /**
     * @param other the delegate, parent or guardian, who also collects; none when the person comes
     * @param useProof what proves an exempt use, as the citizen named it
     */
    record PeopleView(
            BookingView.SubjectView person,
            Applicant applicant,
            String applicantText,
            BookingView.@Nullable SubjectView other,
            CertificateUse use,
            String useText,
            @Nullable String useProof,
            @Nullable String email,
            @Nullable String telephone,
            List<BookingView.WarningView> warnings) {}
}
