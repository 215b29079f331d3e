package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.Particulars;
import it.sportellocertificati.common.CertificateType;
import java.util.List;

/** A request that passed every rule; nothing else can be recorded. */
record CheckedCitizenRequest(
        List<CertificateType> certificates, boolean abroad, boolean urgent, CitizenParticulars particulars) {

    List<Particulars.Warning> unconfirmed() {
        return particulars.warnings().stream().filter(w -> !w.acknowledged()).toList();
    }

    @Override
    public String toString() {
        return "CheckedCitizenRequest[…]";
    }
}
