package it.sportellocertificati.booking;

import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.Problems;
import java.time.LocalDate;

/**
 * What somebody asks the price of.
 *
 * @param day of issue, since the amounts valid on that day are owed
 * @param urgent issued on the day of the request, for a second duty
 * @param pages of the certificate, 1 to {@value #MOST_PAGES}; one stamp covers two
 */
public record FeeQuestion(CertificateType certificate, CertificateUse use, LocalDate day, boolean urgent, int pages) {

    public static final int MOST_PAGES = 100;

    /** @throws it.sportellocertificati.common.Rejected when the number of pages makes no sense */
    public FeeQuestion {
        if (pages < 1 || pages > MOST_PAGES) {
            Problems problems = new Problems();
            problems.add("pages", "booking.fees.pages", MOST_PAGES);
            problems.throwIfAny();
        }
    }
}
