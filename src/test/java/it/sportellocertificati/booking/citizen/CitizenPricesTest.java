package it.sportellocertificati.booking.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.Fees;
import it.sportellocertificati.common.CertificateType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a whole dossier costs. */
class CitizenPricesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final CitizenPrices prices = new CitizenPrices(new Fees());

    @ParameterizedTest
    @CsvSource({
        "ORDINARY, false, 1, 2, 39.84, 32.00",
        "ORDINARY, true, 1, 2, 47.68, 32.00",
        "ORDINARY, false, 3, 5, 87.84, 80.00",
        "PUBLIC_COMPETITION, true, 3, 5, 15.68, 0.00",
        "ADOPTION, true, 3, 5, 0.00, 0.00"
    })
    void addsUpItsCertificates(
            CertificateUse use, boolean urgent, int casellario, int pending, BigDecimal total, BigDecimal stampDuty) {
        Costs costs = prices.of(counted(casellario, pending), use, urgent, TODAY);

        assertThat(costs.total()).isEqualTo(total);
        assertThat(costs.stampDuty()).isEqualByComparingTo(stampDuty);
        assertThat(costs.exact()).isTrue();
        assertThat(costs.certificates()).hasSize(2);
    }

    @Test
    void takesACertificateThatIsNotCountedForOnePageAndSaysSo() {
        Costs costs = prices.of(counted(4, null), CertificateUse.ORDINARY, false, TODAY);

        assertThat(costs.exact()).isFalse();
        assertThat(costs.total()).isEqualTo("55.84");
        assertThat(costs.certificates())
                .filteredOn(quote -> quote.certificate() == CertificateType.CARICHI_PENDENTI)
                .singleElement()
                .extracting(CertificateQuote::pages)
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"2021-08-17, 39.74", "2021-08-18, 39.84", "2018-08-09, 39.68", "2015-07-14, 39.36", "2013-06-25, 36.32"
    })
    void takesTheAmountsOfTheDay(LocalDate day, BigDecimal total) {
        assertThat(prices.of(counted(1, 1), CertificateUse.ORDINARY, false, day).total())
                .isEqualTo(total);
    }

    private static Map<CertificateType, @Nullable Integer> counted(
            @Nullable Integer casellario, @Nullable Integer carichiPendenti) {
        Map<CertificateType, @Nullable Integer> pages = new EnumMap<>(CertificateType.class);
        pages.put(CertificateType.CASELLARIO, casellario);
        pages.put(CertificateType.CARICHI_PENDENTI, carichiPendenti);
        return pages;
    }
}
