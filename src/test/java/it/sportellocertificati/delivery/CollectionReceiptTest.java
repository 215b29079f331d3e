package it.sportellocertificati.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.booking.citizen.Applicant;
import it.sportellocertificati.booking.citizen.Collected;
import it.sportellocertificati.document.Capacity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In what capacity somebody signs for the certificates: never in one that is another's. */
class CollectionReceiptTest {

    @ParameterizedTest
    @CsvSource({
        "SELF, true, false, SELF",
        "SELF, false, true, DELEGATE",
        "SELF, false, false, DELEGATE",
        "DELEGATE, false, false, DELEGATE",
        "PARENT, false, false, PARENT",
        "PARENT, false, true, DELEGATE",
        "GUARDIAN, false, false, GUARDIAN",
        "GUARDIAN, false, true, DELEGATE"
    })
    void whoBringsADelegationSignsAsDelegate(
            Applicant booked, boolean inPerson, boolean byDelegation, Capacity expected) {
        Collected collected = new Collected(
                Instant.EPOCH,
                "procura.addetto",
                "Terza Dora",
                inPerson,
                byDelegation,
                "PASSPORT",
                "YA1",
                List.of(),
                BigDecimal.ZERO);

        assertThat(CollectionReceipt.capacity(booked, collected)).isEqualTo(expected);
    }
}
