package it.sportellocertificati.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import it.sportellocertificati.common.CertificateType;
import it.sportellocertificati.common.PecAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class AgreementReaderTest {

    /** A small file without errors; each test spoils it. */
    private static final String VALID = """
            procura:
              name: Procura
              pec: procura@pec.example
              account: procura
              circondario: [E715, L833]
            camera:
              name: Camera
              pec: camera@pec.example
              account: camera
            administrations:
              - ipa: uno
                names:
                  - { name: Primo, from: 2016-01-01, until: 2019-12-31 }
                  - { name: Primo di nuovo, from: 2020-01-01, until: 2022-06-30 }
                addresses:
                  - { pec: uno@pec.example, from: 2016-01-01 }
                successor: due
              - ipa: due
                names:
                  - { name: Secondo, from: 2022-07-01 }
                addresses:
                  - { pec: due@pec.example, from: 2022-07-01 }
            desks:
              - code: lucca
                name: Lucca
                administration: due
                for-administrations: [CARICHI_PENDENTI]
            """;

    private final AgreementReader reader = DemoAgreement.reader();

    @Test
    void fileWithoutErrorsIsRead() {
        Agreement agreement = reader.read("prova.yaml", VALID);
        assertThat(agreement.administrations()).extracting(Administration::ipa).containsExactly("uno", "due");
        assertThat(agreement.administration("UNO").orElseThrow().successor()).contains("due");
        assertThat(agreement.desk("Lucca").orElseThrow().forCitizens()).isEmpty();
        assertThat(agreement.camera().circondario()).isEmpty();
        assertThat(agreement.procura().account()).isEqualTo("procura");
    }

    /** What the former administration booked is told of by the one that took its place. */
    @Test
    void theSuccessorSpeaksForWhomItSucceededFromItsFirstDay() {
        Agreement agreement = reader.read("prova.yaml", VALID);
        PecAddress former = new PecAddress("uno@pec.example");
        PecAddress successor = new PecAddress("due@pec.example");
        LocalDate last = LocalDate.of(2022, 6, 30);

        assertThat(agreement.representedBy(former, last)).containsExactly("uno");
        assertThat(agreement.representedBy(successor, last)).isEmpty();
        assertThat(agreement.representedBy(former, last.plusDays(1))).isEmpty();
        assertThat(agreement.representedBy(successor, last.plusDays(1))).containsExactlyInAnyOrder("uno", "due");
    }

    @Test
    void allErrorsAreGatheredInTheOrderOfTheirLines() {
        String spoilt = VALID.replace("procura@pec.example", "procura at pec")
                .replace("[E715, L833]", "[E715, X999]")
                .replace("until: 2019-12-31", "until: 2015-12-31")
                .replace("[CARICHI_PENDENTI]", "[PAGELLA]")
                .replace("    successor: due\n", "    successor: due\n    colour: red\n");
        assertThat(errors(spoilt))
                .extracting(AgreementError::line, AgreementError::code)
                .containsExactly(
                        tuple(3, "agreement.error.pec"),
                        tuple(5, "agreement.error.unknownPlace"),
                        tuple(13, "agreement.error.datesReversed"),
                        tuple(18, "agreement.error.unknownKey"),
                        tuple(25, "agreement.error.deskBooksNothing"),
                        tuple(28, "agreement.error.certificateType"));
    }

    @Test
    void messageIsAReadableItalianList() {
        AgreementInvalid invalid = invalid(VALID.replace("uno@pec.example", "uno@pec.example, due@pec.example")
                .replace("administration: due", "administration: tre"));
        assertThat(String.valueOf(invalid.getMessage()).lines())
                .containsExactly(
                        "Il file della convenzione prova.yaml contiene errori e non è stato importato:",
                        "riga 16: la voce «due@pec.example» non è prevista; le voci possibili sono from, pec, until.",
                        "riga 26: l’amministrazione «tre» dello sportello non è tra quelle del file; aggiungerla o correggere il codice.");
    }

    @Test
    void aVisuraIsForThePersonConcernedAlone() {
        assertOnly(VALID.replace("[CARICHI_PENDENTI]", "[CARICHI_PENDENTI, VISURA]"), 27, "visuraForAdministrations");
        String forCitizens = VALID + "    for-citizens: [VISURA]\n";
        assertThat(reader.read("prova.yaml", forCitizens)
                        .desk("lucca")
                        .orElseThrow()
                        .forCitizens())
                .containsExactly(CertificateType.VISURA);
    }

    @Test
    void circondarioMayNotBeEmptyForeignOrDoubled() {
        assertOnly(VALID.replace("[E715, L833]", "[]"), 5, "emptyList");
        assertOnly(VALID.replace("[E715, L833]", "[E715, Z112]"), 5, "unknownPlace");
        assertOnly(VALID.replace("[E715, L833]", "[E715, e715]"), 5, "duplicatePlace");
        assertOnly(VALID.replace("[E715, L833]", "E715"), 5, "notList");
    }

    @Test
    void keysAreNeitherMissingNorDoubledNorEmpty() {
        assertOnly(VALID.replace("  account: camera\n", ""), 7, "missingKey");
        assertOnly(VALID.replace("name: Camera\n", "name: Camera\n  name: Altra\n"), 8, "duplicateKey");
        assertOnly(VALID.replace("name: Camera\n", "name:\n"), 7, "notText");
        assertOnly(VALID.replace("name: Camera\n", "name: [Camera]\n"), 7, "notText");
        assertOnly(VALID + "extra: 1\n", 28, "unknownKey");
        assertOnly(VALID.substring(0, VALID.indexOf("desks:")), 1, "missingKey");
    }

    @Test
    void aDateThatDoesNotExistIsNamed() {
        assertOnly(VALID.replace("from: 2020-01-01", "from: 2020-02-30"), 14, "date");
        assertOnly(VALID.replace("from: 2022-07-01 }\n    addresses", "from: 1/7/2022 }\n    addresses"), 20, "date");
    }

    @Test
    void namesFollowEachOtherWithoutOverlapOrGap() {
        assertOnly(VALID.replace("from: 2020-01-01", "from: 2019-12-31"), 14, "namesOverlap");
        assertOnly(VALID.replace(", until: 2019-12-31", ""), 14, "namesOverlap");
        assertOnly(VALID.replace("from: 2020-01-01", "from: 2020-01-02"), 14, "namesGap");
    }

    @Test
    void sameAddressIsNotRegisteredTwiceForTheSameDays() {
        String address = "      - { pec: uno@pec.example, from: 2016-01-01 }\n";
        assertOnly(VALID.replace(address, address + address.replace("uno", "UNO")), 17, "duplicateAddress");
        String first = "      - { pec: uno@pec.example, from: 2016-01-01, until: 2017-01-01 }\n";
        String again = "      - { pec: uno@pec.example, from: 2017-01-02 }\n";
        assertThat(reader.read("prova.yaml", VALID.replace(address, first + again))
                        .administrations())
                .hasSize(2);
    }

    @Test
    void administrationsAndDesksAreNotDoubled() {
        assertThat(errors(VALID.replace("ipa: due", "ipa: UNO"))).anySatisfy(error -> {
            assertThat(error.code()).isEqualTo("agreement.error.duplicateAdministration");
            assertThat(error.line()).isEqualTo(18);
            assertThat(error.args()).containsExactly("uno", "11");
        });
        String desk = VALID.substring(VALID.indexOf("  - code"));
        assertOnly(VALID + desk, 28, "duplicateDesk");
        assertOnly(VALID.replace("code: lucca", "code: Lucca centro"), 24, "deskCode");
        assertOnly(
                VALID.replace("ipa: due", "ipa: 'd.ue'")
                        .replace("tion: due", "tion: d.ue")
                        .replace("sor: due", "sor: d.ue"),
                18,
                "ipa");
    }

    @Test
    void successorIsKnownAndInForceTheDayAfterTheEnd() {
        assertOnly(VALID.replace("successor: due", "successor: tre"), 17, "unknownSuccessor");
        assertOnly(VALID.replace("Secondo, from: 2022-07-01", "Secondo, from: 2022-07-02"), 17, "successorNotInForce");
        assertOnly(VALID.replace(", until: 2022-06-30", ""), 17, "successorWithoutEnd");
        assertThat(reader.read("prova.yaml", VALID.replace("Secondo, from: 2022-07-01", "Secondo, from: 2018-01-01")))
                .as("a body that existed before may take over")
                .isNotNull();
    }

    @Test
    void successorsDoNotRunInACircle() {
        String circle = VALID.replace("Secondo, from: 2022-07-01 }", "Secondo, from: 2016-01-01, until: 2022-06-30 }")
                .replace(
                        "due@pec.example, from: 2022-07-01 }\n",
                        "due@pec.example, from: 2022-07-01 }\n    successor: uno\n");
        assertThat(errors(circle))
                .extracting(AgreementError::code)
                .containsExactly("agreement.error.circularSuccessor", "agreement.error.circularSuccessor");
        assertOnly(VALID.replace("successor: due", "successor: uno"), 17, "circularSuccessor");
    }

    @Test
    void textThatIsNoYamlIsNamedByLine() {
        assertOnly(VALID.replace("account: camera", "account: [camera"), 10, "syntax");
        assertOnly("", 1, "empty");
        assertOnly("\tprocura:", 1, "syntax");
        assertThat(errors("solo testo")).extracting(AgreementError::code).contains("agreement.error.notMapping");
    }

    @Test
    void everyErrorHasItsMessageInBothLanguages() {
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle italian = ResourceBundle.getBundle("i18n/agreement", Locale.ITALIAN, noFallback);
        ResourceBundle english = ResourceBundle.getBundle("i18n/agreement", Locale.ENGLISH, noFallback);
        assertThat(english.getLocale()).isEqualTo(Locale.ENGLISH);
        assertThat(italian.keySet()).isEqualTo(english.keySet()).hasSizeGreaterThan(20);
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(english.getString(key)).isNotEqualTo(italian.getString(key)));
    }

    private void assertOnly(String text, int line, String code) {
        assertThat(errors(text))
                .extracting(AgreementError::line, AgreementError::code)
                .containsExactly(tuple(line, "agreement.error." + code));
    }

    private List<AgreementError> errors(String text) {
        return invalid(text).errors();
    }

    private AgreementInvalid invalid(String text) {
        AgreementInvalid invalid = catchThrowableOfType(AgreementInvalid.class, () -> reader.read("prova.yaml", text));
        assertThat(invalid).as("the file must be refused").isNotNull();
        assertThat(invalid.getMessage()).as("every message is found").doesNotContain("agreement.error");
        return invalid;
    }
}
