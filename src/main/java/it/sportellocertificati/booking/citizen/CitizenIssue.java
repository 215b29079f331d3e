package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.Conflict;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How the Procura's clerks conclude a citizen's dossier. */
@Service
public class CitizenIssue {

    /**
     * Kept until the task is completed.
     *
     * @param outcome {@code ISSUED} or {@code DECLINED}
     * @param pages of each certificate, when issued
     * @param reason for staff alone, when declined
     */
    public void decide(
            BookingNumber number,
            @Nullable String outcome,
            Map<CertificateType, Integer> pages,
            @Nullable String reason) {
        throw new Conflict("booking.citizen.closed");
    }

    /** Makes the decision take effect; called when the task is completed, in its transaction. */
    public boolean apply(BookingNumber number) {
        throw new Conflict("booking.citizen.closed");
    }
}
