package it.sportellocertificati.platform.demo;

import it.sportellocertificati.booking.citizen.CitizenBooking;
import it.sportellocertificati.booking.citizen.CollectionRecord;
import it.sportellocertificati.booking.citizen.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Pays exactly what a dossier costs: the stamp duty by one stamp, the rest by one receipt, nothing where nothing is due. */
final class SamplePayment {

    private SamplePayment() {}

    /** @param collector {@code PERSON} or {@code OTHER} */
    static CollectionRecord collection(CitizenBooking booking, String collector, LocalDate day) {
        return new CollectionRecord(
                collector, null, null, "IDENTITY_CARD", "CA00000AA", payments(booking, day), true, true);
    }

    private static List<Payment> payments(CitizenBooking booking, LocalDate day) {
        BigDecimal stampDuty = booking.costs().certificates().stream()
                .map(quote -> quote.fee().stampDuty())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal duties = booking.costs().total().subtract(stampDuty);
        List<Payment> payments = new ArrayList<>();
        if (stampDuty.signum() > 0) {
            // A stamp has fourteen digits; these are of a booking, hence of no stamp.
            String stamp = "0000" + booking.number().value().replaceAll("\\D", "");
            payments.add(new Payment("STAMP", stamp, day.toString(), stampDuty.toPlainString()));
        }
        if (duties.signum() > 0) {
            String receipt = "PAGOPA-" + booking.number().value();
            payments.add(new Payment("RECEIPT", receipt, day.toString(), duties.toPlainString()));
        }
        return payments;
    }
}
