package it.sportellocertificati.booking.citizen;

import it.sportellocertificati.booking.FeeQuote;
import it.sportellocertificati.common.CertificateType;
import org.jspecify.annotations.Nullable;

/**
 * One certificate of the dossier and what it costs.
 *
 * @param pages as counted at issue; none before, and the price is then that of one page
 */
public record CertificateQuote(
        CertificateType certificate, @Nullable Integer pages, FeeQuote fee) {}
