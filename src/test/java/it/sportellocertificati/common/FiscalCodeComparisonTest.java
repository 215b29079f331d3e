package it.sportellocertificati.common;

import static it.sportellocertificati.common.FiscalCodeComparison.differences;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.common.FiscalCodeComparison.Difference;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FiscalCodeComparisonTest {

    private static final FiscalCode ROSSI = FiscalCode.parse("RSSMRA85T10A562S");
    private static final LocalDate BORN = LocalDate.of(1985, 12, 10);

    @Test
    void findsNoDifferenceWhenEverythingFits() {
        assertThat(differences(ROSSI, "Rossi", "Mario", BORN, "A562")).isEmpty();
    }

    @Test
    void namesEachPartThatDiffers() {
        assertThat(differences(ROSSI, "Rosso", "Mario", BORN, "A562")).isEmpty();
        assertThat(differences(ROSSI, "Bianchi", "Mario", BORN, "A562")).containsExactly(Difference.NAME);
        assertThat(differences(ROSSI, "Rossi", "Giulio", BORN, "A562")).containsExactly(Difference.NAME);
        assertThat(differences(ROSSI, "Rossi", "Mario", BORN.plusDays(1), "A562"))
                .containsExactly(Difference.BIRTH_DATE);
        assertThat(differences(ROSSI, "Rossi", "Mario", BORN, "E715")).containsExactly(Difference.BIRTH_PLACE);
        assertThat(differences(ROSSI, "Bianchi", "Anna", BORN.plusYears(1), "E715"))
                .containsExactlyInAnyOrder(Difference.values());
    }

    @Test
    void acceptsTheDayOfAWomanAsWellAsThatOfAMan() {
        FiscalCode woman = withCheckCharacter("RSSMRA85T50A562");
        assertThat(differences(woman, "Rossi", "Maria", BORN, "A562")).isEmpty();
    }

    @Test
    void looksThroughLettersInThePlaceOfDigits() {
        assertThat(differences(FiscalCode.parse("RSSMRA85T10A56NH"), "Rossi", "Mario", BORN, "A562"))
                .isEmpty();
    }

    @Test
    void cannotTellCenturiesApartAndDoesNotTry() {
        assertThat(differences(
                        withCheckCharacter("RSSMRA25T10A562"), "Rossi", "Mario", LocalDate.of(1925, 12, 10), "A562"))
                .isEmpty();
        assertThat(differences(
                        withCheckCharacter("RSSMRA25T10A562"), "Rossi", "Mario", LocalDate.of(2025, 12, 10), "A562"))
                .isEmpty();
    }

    @Test
    void foldsAccentsApostrophesAndBlanksInNames() {
        FiscalCode code = withCheckCharacter("DMCNCL85T10A562");
        assertThat(differences(code, "D’Amicò", "Nicolò", BORN, "a562")).isEmpty();
        assertThat(differences(code, "d'amico", "NICOLO'", BORN, "A562")).isEmpty();
        assertThat(differences(withCheckCharacter("DRSMGR85T50A562"), "De Rosa", "Maria Grazia", BORN, "A562"))
                .isEmpty();
    }

    @Test
    void fillsShortNamesWithX() {
        assertThat(differences(withCheckCharacter("FOXXIU85T10A562"), "Fo", "Xiu", BORN, "A562"))
                .isEmpty();
        assertThat(differences(withCheckCharacter("OXXUXX85T10A562"), "O", "U", BORN, "A562"))
                .isEmpty();
    }

    @Test
    void comparesAProvisionalCodeToNothing() {
        assertThat(differences(FiscalCode.parse("12345678903"), "Rossi", "Mario", BORN, "A562"))
                .isEmpty();
    }

    @Test
    void namesWithoutLatinLettersDifferAndDoNotFail() {
        assertThat(differences(ROSSI, "王", "李", BORN, "A562")).containsExactly(Difference.NAME);
        assertThat(differences(ROSSI, "", "", BORN, "A562")).containsExactly(Difference.NAME);
    }

    private static FiscalCode withCheckCharacter(String first15) {
        for (char last = 'A'; last <= 'Z'; last++) {
            try {
                return FiscalCode.parse(first15 + last);
            } catch (InvalidValue e) {
                assertThat(e.code()).isEqualTo("common.fiscalCode.checkCharacter");
            }
        }
        throw new AssertionError("no check character for " + first15);
    }
}
