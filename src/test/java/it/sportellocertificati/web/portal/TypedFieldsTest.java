package it.sportellocertificati.web.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import it.sportellocertificati.booking.citizen.CitizenRequest;
import it.sportellocertificati.common.Places;
import it.sportellocertificati.common.Rejected;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write, however they write it. */
class TypedFieldsTest {

    private static final BookingFields FIELDS = new BookingFields(new TypedPlaces(new Places()));

    @ParameterizedTest
    @CsvSource({
        "31/05/1980, 1980-05-31",
        "31-5-1980, 1980-05-31",
        "1.2.1980, 1980-02-01",
        "31 5 1980, 1980-05-31",
        "31051980, 1980-05-31",
        "1980-05-31, 1980-05-31",
        "31/02/1980, 31/02/1980",
        "maggio, maggio"
    })
    void readsDatesAsPeopleWriteThem(String typed, String iso) {
        assertThat(TypedDates.iso(typed)).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lucca | E715",
                "lucca (LU) | E715",
                "LUCCA LU | E715",
                "e715 | E715",
                "L’Aquila | A345",
                "Francia | Z110",
                "FRANCIA (estero) | Z110",
                "France | Z110",
                "Viareg | L833",
                "Atlantide | Atlantide"
            })
    void findsThePlaceThatIsMeant(String typed, String code) {
        assertThat(request(Map.of("person.birthPlace", typed)).person().birthPlace())
                .isEqualTo(code);
    }

    @Test
    void asksWhichOfTwoPlacesIsMeantUnlessTheFiscalCodeTells() {
        assertThatThrownBy(() -> request(Map.of("person.birthPlace", "Samone")))
                .asInstanceOf(type(Rejected.class))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo("person.birthPlace");
                            assertThat(problem.args().get(0).toString()).contains("SAMONE (TN)", "SAMONE (TO)");
                        }));
        assertThat(request(Map.of("person.birthPlace", "Samone (TN)")).person().birthPlace())
                .isEqualTo("H754");
        assertThat(request(Map.of("person.birthPlace", "Montalcino", "person.fiscalCode", "SMPNNA80E71F402X"))
                        .person()
                        .birthPlace())
                .isEqualTo("F402");
    }

    @Test
    void whoComesAloneHasNobodyElsesData() {
        assertThat(request(Map.of("applicant", "SELF", "other.surname", "Prova"))
                        .other())
                .isNull();
        assertThat(request(Map.of("applicant", "DELEGATE", "other.surname", "Prova"))
                        .other())
                .isNotNull();
    }

    @Test
    void keepsWhatItAskedForAndNoMore() {
        Map<String, String[]> sent = new HashMap<>();
        sent.put("person.surname", new String[] {"x".repeat(1000)});
        sent.put("_csrf", new String[] {"secret"});
        Typed typed = Typed.of(sent, BookingFields.ALL);

        assertThat(typed.get("person.surname")).hasSize(300);
        assertThat(typed.get("_csrf")).isEmpty();
        assertThat(typed).hasToString("Typed[…]");
    }

    private static CitizenRequest request(Map<String, String> typed) {
        Map<String, String[]> sent = new HashMap<>();
        typed.forEach((field, text) -> sent.put(field, new String[] {text}));
        return FIELDS.request(Typed.of(sent, BookingFields.ALL), "it", true);
    }
}
