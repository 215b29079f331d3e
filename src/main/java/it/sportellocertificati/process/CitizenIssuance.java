package it.sportellocertificati.process;

import it.sportellocertificati.booking.citizen.CitizenBookings;
import it.sportellocertificati.booking.citizen.CitizenDeadlines;
import it.sportellocertificati.booking.citizen.CitizenIssue;
import it.sportellocertificati.common.BookingNumber;
import org.springframework.stereotype.Component;

/** A citizen's certificates are papers, of which only the pages are recorded. */
@Component
class CitizenIssuance implements Issuance {

    private final CitizenBookings bookings;
    private final CitizenIssue issue;

    CitizenIssuance(CitizenBookings bookings, CitizenIssue issue) {
        this.bookings = bookings;
        this.issue = issue;
    }

    @Override
    public IssuePlan plan(BookingNumber number) {
        var booking = bookings.get(number);
        CitizenDeadlines due = booking.deadlines();
        return new IssuePlan(
                due.issueReminder(), due.issueDue(), booking.urgent() ? TaskRank.URGENT_CITIZEN : TaskRank.CITIZEN);
    }

    @Override
    public boolean apply(BookingNumber number) {
        return issue.apply(number);
    }
}
