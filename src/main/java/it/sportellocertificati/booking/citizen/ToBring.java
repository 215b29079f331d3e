package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.CertificateUse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What has to be brought to the counter, as message keys. */
final class ToBring {

    private ToBring() {}

    static List<String> of(CitizenParticulars particulars, BigDecimal total) {
        List<String> keys = new ArrayList<>();
        keys.add("booking.bring.number");
        keys.add("booking.bring.applicant." + particulars.applicant().name());
        if (particulars.person().birthPlace().foreign()) {
            keys.add("booking.bring.permit");
        }
        if (particulars.use() != CertificateUse.ORDINARY) {
            keys.add("booking.bring.proof." + particulars.use().name());
        }
        if (total.signum() > 0) {
            keys.add("booking.bring.stamps");
        }
        return List.copyOf(keys);
    }
}
