package it.sportellocertificati.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.booking.BookingState;
import it.sportellocertificati.booking.CertificateUse;
import it.sportellocertificati.booking.StepKind;
import it.sportellocertificati.booking.citizen.Applicant;
import it.sportellocertificati.booking.citizen.Channel;
import it.sportellocertificati.booking.citizen.CitizenState;
import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.delivery.DeliveryState;
import it.sportellocertificati.delivery.MessagePurpose;
import it.sportellocertificati.delivery.WhyUnmatched;
import it.sportellocertificati.pec.ReceiptKind;
import it.sportellocertificati.report.publication.PushFault;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The keys that are put together at run time, which no search for unused or missing texts would find. */
class WordsTest {

    @ParameterizedTest
    @MethodSource
    void hasBothLanguagesForEveryKindOfThing(String key) {
        assertThat(Words.source().getMessage(key, null, Locale.ITALIAN)).isNotBlank();
        assertThat(Words.source().getMessage(key, null, Locale.ENGLISH)).isNotBlank();
    }

    static Stream<String> hasBothLanguagesForEveryKindOfThing() {
        return Stream.of(
                        keys("booking.state.", BookingState.values()),
                        keys("booking.citizen.state.", CitizenState.values()),
                        keys("booking.use.", CertificateUse.values()),
                        keys("form.applicant.short.", Applicant.values()),
                        keys("web.channel.", Channel.values()),
                        keys("booking.type.", CertificateType.values()),
                        keys("booking.step.", StepKind.values()),
                        keys("delivery.state.", DeliveryState.values()),
                        keys("delivery.purpose.", MessagePurpose.values()),
                        keys("delivery.why.", WhyUnmatched.values()),
                        keys("web.delivery.", DeliveryState.values()),
                        keys("web.receipt.", ReceiptKind.values()),
                        keys("report.push.", PushFault.values()),
                        Arrays.stream(ProblemKind.values()).map(ProblemKind::titleKey),
                        Arrays.stream(ProblemKind.values()).map(ProblemKind::detailKey))
                .flatMap(keys -> keys);
    }

    private static Stream<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }
}
