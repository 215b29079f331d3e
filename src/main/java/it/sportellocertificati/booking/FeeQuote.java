package it.sportellocertificati.booking;

import java.math.BigDecimal;

/**
 * What a certificate costs, in euro with two decimals.
 *
 * @param stampDuty imposta di bollo for all its pages; zero where it is exempt
 * @param certificateDuty diritto di certificato; zero where it is free
 * @param urgency the second duty of an urgent certificate, or zero
 * @param total what has to be brought
 * @param exemption the law that exempts, as the certificate will cite it; empty where everything is owed
 */
public record FeeQuote(
        BigDecimal stampDuty, BigDecimal certificateDuty, BigDecimal urgency, BigDecimal total, String exemption) {}
