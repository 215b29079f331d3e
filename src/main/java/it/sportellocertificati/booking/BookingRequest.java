package it.sportellocertificati.booking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administration asks for, as typed at a desk or sent by a machine; the fields of the CERPA request (DD 5.12.2012, art. 9).
 *
 * @param administration IPA code of the administration that needs the certificate
 * @param desk code of the workstation where the booking is made; none when the administration books by itself
 * @param ministryNumber number given by the ministry's portal, opaque
 * @param acknowledgedWarnings codes of the warnings that a person has seen; when the list is given, a warning outside it stops the
 *     booking; when it is absent (machines), warnings are recorded and answered but stop nothing
 */
public record BookingRequest(
        @Nullable String certificateType,
        @Nullable String administration,
        @Nullable String desk,
        @Nullable String official,
        @Nullable String purpose,
        @Nullable String legalBasis,
        @Nullable String protocolNumber,
        @Nullable String protocolDate,
        @Nullable String ministryNumber,
        @Nullable SubjectDetails subject,
        @Nullable List<String> acknowledgedWarnings) {

    @Override
    public String toString() {
        return "BookingRequest[…]";
    }
}
