package it.sportellocertificati.platform.demo;

import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.booking.SubjectDetails;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.FiscalCode;
import it.sportellocertificati.document.CertificateExpectation;
import it.sportellocertificati.document.Documents;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Objects;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.operator.OperatorCreationException;
import org.springframework.stereotype.Component;

/** The clerk's upload of a signed certificate, by the call that the form makes. */
@Component
class SampleUploads {

    private final Documents documents;
    private final Bookings bookings;
    private final StageHands staff;

    SampleUploads(Documents documents, Bookings bookings, StageHands staff) {
        this.documents = documents;
        this.bookings = bookings;
        this.staff = staff;
    }

    BookingNumber upload(BookingNumber number, SubjectDetails subject, SampleCertificates certificates) {
        FiscalCode code = FiscalCode.parse(Objects.requireNonNull(subject.fiscalCode()));
        return staff.as(Staff.CLERK, () -> {
            try {
                documents.storeCertificate(
                        new CertificateExpectation(number, code),
                        "certificato-" + number.value() + ".pdf.p7m",
                        certificates.signed(number),
                        () -> bookings.awaitCertificate(number));
                return number;
            } catch (IOException | CMSException | OperatorCreationException | GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
