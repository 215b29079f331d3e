package it.sportellocertificati.document;

import it.sportellocertificati.common.CertificateType;
import java.math.BigDecimal;

/**
 * A certificate and what it costs, in euro with two decimals.
 *
 * @param stampDuty imposta di bollo
 * @param certificateDuty diritto di certificato
 * @param urgency the second duty of an urgent certificate
 * @param exemption the law that exempts; empty where everything is owed
 */
public record PricedCertificate(
        CertificateType type,
        BigDecimal stampDuty,
        BigDecimal certificateDuty,
        BigDecimal urgency,
        BigDecimal total,
        String exemption) {}
