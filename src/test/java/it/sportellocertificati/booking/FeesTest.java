package it.sportellocertificati.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every amount that the law has set since before the agreement, each on its first and last day. */
class FeesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Fees fees = new Fees();

    @ParameterizedTest
    @CsvSource({
        "2013-06-25, 14.62, 3.54",
        "2013-06-26, 16.00, 3.54",
        "2014-05-02, 16.00, 3.54",
        "2014-05-03, 16.00, 3.68",
        "2015-07-14, 16.00, 3.68",
        "2015-07-15, 16.00, 3.84",
        "2016-03-18, 16.00, 3.84",
        "2018-08-09, 16.00, 3.84",
        "2018-08-10, 16.00, 3.87",
        "2021-08-17, 16.00, 3.87",
        "2021-08-18, 16.00, 3.92",
        "2026-11-20, 16.00, 3.92"
    })
    void owesTheAmountsOfTheDayOfIssue(LocalDate day, BigDecimal stamp, BigDecimal duty) {
        FeeQuote quote = quote(CertificateType.CASELLARIO, CertificateUse.ORDINARY, day, false, 1);

        assertThat(quote.stampDuty()).isEqualTo(stamp);
        assertThat(quote.certificateDuty()).isEqualTo(duty);
        assertThat(quote.total()).isEqualTo(stamp.add(duty));
        assertThat(quote.exemption()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"false, 0.00, 19.92", "true, 3.92, 23.84"})
    void urgencyCostsASecondDuty(boolean urgent, BigDecimal urgency, BigDecimal total) {
        FeeQuote quote = quote(CertificateType.CARICHI_PENDENTI, CertificateUse.ORDINARY, TODAY, urgent, 2);

        assertThat(quote.urgency()).isEqualTo(urgency);
        assertThat(quote.total()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"1, 16.00", "2, 16.00", "3, 32.00", "4, 32.00", "5, 48.00", "100, 800.00"})
    void oneStampCoversTwoPages(int pages, BigDecimal stamps) {
        assertThat(quote(CertificateType.CASELLARIO, CertificateUse.ORDINARY, TODAY, false, pages)
                        .stampDuty())
                .isEqualTo(stamps);
    }

    @ParameterizedTest
    @CsvSource({
        "ADOPTION, L. 184/1983 art. 82",
        "LABOUR_DISPUTE, L. 533/1973 art. 10",
        "LEGAL_AID, DPR 115/2002 art. 18",
        "JUDICIAL_ERROR, art. 176 disp. att. c.p.p."
    })
    void someUsesAreFreeEvenWhenUrgent(CertificateUse use, String law) {
        FeeQuote quote = quote(CertificateType.CASELLARIO, use, TODAY, true, 3);

        assertThat(quote.total()).isEqualTo("0.00");
        assertThat(quote.exemption()).isEqualTo(law);
    }

    @ParameterizedTest
    @CsvSource({
        "ELECTION, 'DPR 642/1972, Tabella B, art. 1'",
        "EMIGRATION_FOR_WORK, 'DPR 642/1972, Tabella B'",
        "SUBSIDY, 'DPR 642/1972, Tabella B, art. 8'",
        "PUBLIC_COMPETITION, 'L. 370/1988 art. 1'",
        "NON_PROFIT, 'DPR 642/1972, Tabella B, art. 27-bis'",
        "FAMILY_ALLOWANCE, 'DPR 642/1972, Tabella B, art. 9'",
        "SPORT_ASSOCIATION, 'DPR 642/1972, Tabella B, art. 27-bis'"
    })
    void someUsesAreExemptFromTheStampAlone(CertificateUse use, String law) {
        FeeQuote quote = quote(CertificateType.CARICHI_PENDENTI, use, TODAY, true, 3);

        assertThat(quote.stampDuty()).isEqualTo("0.00");
        assertThat(quote.total()).isEqualTo("7.84");
        assertThat(quote.exemption()).isEqualTo(law);
    }

    @Test
    void aVisuraIsFree() {
        FeeQuote quote = quote(CertificateType.VISURA, CertificateUse.ORDINARY, TODAY, false, 4);

        assertThat(quote.total()).isEqualTo("0.00");
        assertThat(quote.exemption()).isEqualTo("DPR 313/2002 art. 33");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void refusesANumberOfPagesThatMakesNoSense(int pages) {
        assertThatThrownBy(() -> quote(CertificateType.CASELLARIO, CertificateUse.ORDINARY, TODAY, false, pages))
                .isInstanceOf(Rejected.class);
    }

    private FeeQuote quote(CertificateType type, CertificateUse use, LocalDate day, boolean urgent, int pages) {
        return fees.quote(new FeeQuestion(type, use, day, urgent, pages));
    }
}
