package it.sportellocertificati.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.kamaladafrica.codicefiscale.internal.ControlPart;
import java.util.Collections;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalCodeTest {

    private static final String ROSSI = "RSSMRA85T10A562S";

    @Test
    void acceptsLowerCaseAndBlanksAndKeepsUpperCase() {
        assertThat(FiscalCode.parse(" rss mra 85t10 a562s ").value()).isEqualTo(ROSSI);
        assertThat(FiscalCode.parse("rssmra85t10a562s")).isEqualTo(FiscalCode.parse(ROSSI));
    }

    @Test
    void acceptsLettersInThePlaceOfDigits() {
        assertThat(FiscalCode.parse("RSSMRA85T10A56NH").value()).isEqualTo("RSSMRA85T10A56NH");
        assertThat(FiscalCode.parse("RSSMRA85T10A56NH").withoutOmocodia()).startsWith("RSSMRA85T10A562");
    }

    @Test
    void acceptsNamesOfOneLetter() {
        String first15 = "OXXMRA85T10A562";
        long valid = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                .chars()
                .filter(last -> accepts(first15 + (char) last))
                .count();
        assertThat(valid).isEqualTo(1);
    }

    @Test
    void findsEverySingleWrongCharacterOfTheDigitsAndTheLastLetter() {
        for (int place : new int[] {6, 7, 9, 10, 12, 13, 14}) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String wrong = ROSSI.substring(0, place) + digit + ROSSI.substring(place + 1);
                assertThat(accepts(wrong)).as(wrong).isEqualTo(wrong.equals(ROSSI));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RSSMRA85T10A562X, common.fiscalCode.checkCharacter",
        "rssmra85t10a562x, common.fiscalCode.checkCharacter",
        "RSSMRA85T10A56, common.fiscalCode.shape",
        "RSSMRA85T10A562SS, common.fiscalCode.shape",
        "RSSMRA85Z10A562S, common.fiscalCode.shape",
        "RSSMRA85T10N562S, common.fiscalCode.shape",
        "R-SMRA85T10A562S, common.fiscalCode.shape",
        "ÀSSMRA85T10A562S, common.fiscalCode.shape",
        "123456789, common.fiscalCode.shape",
        "RSSMRA85T32A562S, common.fiscalCode.birthDay",
        "RSSMRA85T00A562S, common.fiscalCode.birthDay",
        "RSSMRA85T40A562S, common.fiscalCode.birthDay",
        "RSSMRA85T72A562S, common.fiscalCode.birthDay",
        "RSSMRA85S31A562S, common.fiscalCode.birthDay",
        "RSSMRA85B70A562S, common.fiscalCode.birthDay",
        "12345678901, common.fiscalCode.checkDigit",
        "00000000000, common.fiscalCode.checkDigit",
    })
    void saysWhatIsWrong(String text, String code) {
        assertThatThrownBy(() -> FiscalCode.parse(text))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessage(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00A0"})
    void saysThatNothingWasTyped(String text) {
        assertThatThrownBy(() -> FiscalCode.parse(text)).hasMessage("common.fiscalCode.missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSSMRA85T10A562S\n", "RSSMRA85T10A562S\r\nBcc: x", "RSSMRA85T10A562\u0000"})
    void controlCharactersAreNotTakenForBlanks(String text) {
        assertThatThrownBy(() -> FiscalCode.parse(text)).hasMessage("common.fiscalCode.shape");
    }

    @Test
    void elevenDigitsAreProvisionalAndCarryTheVatCheckDigit() {
        assertThat(FiscalCode.parse("12345678903").provisional()).isTrue();
        assertThat(FiscalCode.parse(ROSSI).provisional()).isFalse();
        for (char last = '0'; last <= '9'; last++) {
            assertThat(accepts("1234567890" + last)).isEqualTo(last == '3');
        }
    }

    @Test
    void checkCharacterIsThatOfTheLibrary() {
        Random random = new Random(13813);
        for (int i = 0; i < 2000; i++) {
            String first15 = String.format(
                    Locale.ROOT,
                    "%s%s%02d%c%02d%c%03d",
                    letters(random),
                    letters(random),
                    random.nextInt(100),
                    "ABCDEHLMPRST".charAt(random.nextInt(12)),
                    1 + random.nextInt(28) + 40 * random.nextInt(2),
                    (char) ('A' + random.nextInt(13)),
                    101 + random.nextInt(899));
            assertThat(String.valueOf(CheckCharacter.of(first15)))
                    .isEqualTo(ControlPart.of(first15).getValue());
        }
    }

    @Test
    void lettersThatTurnIntoOthersInUpperCaseAreRejected() {
        assertThat(accepts("R\u017FSMRA85T10A562S")).isFalse();
        assertThatThrownBy(() -> FiscalCode.parse("R\u00DFMRA85T10A562S")).hasMessage("common.fiscalCode.shape");
        assertThatThrownBy(() -> FiscalCode.parse("R\u017FSMRA85T10A562S")).hasMessage("common.fiscalCode.shape");
    }

    @Test
    void showsNobodyWhenPrinted() {
        assertThat(FiscalCode.parse(ROSSI)).hasToString("FiscalCode[hidden]");
    }

    private static String letters(Random random) {
        return "BCDFGHJKLMNPQRSTVWXYZ"
                .chars()
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.collectingAndThen(Collectors.toList(), all -> {
                    Collections.shuffle(all, random);
                    return String.join("", all.subList(0, 3));
                }));
    }

    private static boolean accepts(String text) {
        try {
            return FiscalCode.parse(text).value().equals(text);
        } catch (InvalidValue e) {
            return false;
        }
    }
}
