package it.sportellocertificati.document;

import it.sportellocertificati.common.BookingNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the booking sheet tells.
 *
 * @param cancellationCode as it is to be typed; null where the sheet is printed a second time, since only its digest is kept
 * @param mailed whether a link for cancelling can be sent to an address of the booking
 * @param total in euro, for one page of each certificate
 * @param collectionDays calendar days, from the day on which it is ready, within which it is collected
 * @param toBring sentences in the sheet's language
 * @param portal where citizens find the portal, as they type it
 */
public record SheetFacts(
        Locale language,
        BookingNumber number,
        @Nullable String cancellationCode,
        boolean mailed,
        PaperPerson person,
        List<PricedCertificate> certificates,
        BigDecimal total,
        LocalDate expectedDay,
        int collectionDays,
        boolean urgent,
        boolean abroad,
        List<String> toBring,
        PaperCounter counter,
        String portal) {

    public SheetFacts {
        certificates = List.copyOf(certificates);
        toBring = List.copyOf(toBring);
    }
}
