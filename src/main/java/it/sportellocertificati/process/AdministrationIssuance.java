package it.sportellocertificati.process;

import it.sportellocertificati.booking.BookingDeadlines;
import it.sportellocertificati.booking.Bookings;
import it.sportellocertificati.booking.Decision;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.document.Documents;
import java.util.List;
import org.springframework.stereotype.Component;

/** An administration's certificate is a signed file, which has to lie in the dossier. */
@Component
class AdministrationIssuance implements Issuance {

    private static final List<Decision> DECISIONS = List.of(Decision.ISSUED, Decision.DECLINED);

    private final Bookings bookings;
    private final Documents documents;

    AdministrationIssuance(Bookings bookings, Documents documents) {
        this.bookings = bookings;
        this.documents = documents;
    }

    @Override
    public IssuePlan plan(BookingNumber number) {
        BookingDeadlines due = bookings.deadlines(number);
        return new IssuePlan(due.issueReminder(), due.issueDue(), TaskRank.ADMINISTRATION);
    }

    @Override
    public boolean apply(BookingNumber number) {
        boolean issued = bookings.apply(number, DECISIONS) == Decision.ISSUED;
        if (issued && documents.certificateOf(number.value()).isEmpty()) {
            throw new Conflict("booking.certificate.missing", number.value());
        }
        return issued;
    }
}
