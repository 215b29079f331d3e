package it.sportellocertificati.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    private static final Places PLACES = new Places();

    @Test
    void knowsLuccaAndViareggioWithTheirProvince() {
        assertThat(PLACES.byCode("E715")).contains(new Place("E715", "LUCCA", "LU", false));
        assertThat(PLACES.byCode(" l833 ")).contains(new Place("L833", "VIAREGGIO", "LU", false));
    }

    @Test
    void knowsSuppressedComuniAndCountriesThatNoLongerExist() {
        assertThat(PLACES.byCode("I737")).map(Place::name).contains("SILLANO");
        assertThat(PLACES.byCode("Z135")).contains(new Place("Z135", "UNIONE SOVIETICA", null, true));
        assertThat(PLACES.byCode("Z111")).map(Place::foreign).contains(true);
    }

    @Test
    void knowsComuniThatTheLibraryLacks() {
        assertThat(PLACES.search("montalcino", 5))
                .contains(new Place("M378", "MONTALCINO", "SI", false), new Place("F402", "MONTALCINO", "SI", false));
        assertThat(PLACES.byCode("M435")).contains(new Place("M435", "UGGIATE CON RONAGO", "CO", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ND", "X999", "A000", "LUCCA", "N.D.", "\u0000"})
    void unknownCodesGiveNothing(String code) {
        assertThat(PLACES.byCode(code)).isEmpty();
    }

    @Test
    void exactNameComesBeforeLongerOnes() {
        assertThat(PLACES.search("lucca", 10))
                .extracting(Place::name)
                .startsWith("LUCCA")
                .contains("LUCCA SICULA");
        assertThat(PLACES.search("Lu", 3))
                .extracting(Place::name)
                .startsWith("LU")
                .hasSize(3);
    }

    @Test
    void accentsApostrophesCaseAndBlanksDoNotMatter() {
        assertThat(PLACES.search("l'aquila", 1)).extracting(Place::name).containsExactly("L'AQUILA");
        assertThat(PLACES.search("aglie", 1)).extracting(Place::code).containsExactly("A074");
        assertThat(PLACES.search("AGLIÈ", 1)).extracting(Place::code).containsExactly("A074");
        assertThat(PLACES.search("  Bagni  di l", 1)).extracting(Place::code).containsExactly("A560");
    }

    @Test
    void countriesAreFoundByTheirItalianName() {
        assertThat(PLACES.search("germania", 5))
                .anySatisfy(place -> assertThat(place).isEqualTo(new Place("Z112", "GERMANIA", null, true)));
    }

    @Test
    void codeFindsItsPlace() {
        assertThat(PLACES.search("e715", 5)).extracting(Place::name).containsExactly("LUCCA");
    }

    @Test
    void answerIsNeverLongerThanAskedFor() {
        assertThat(PLACES.search("san", 7)).hasSize(7);
        assertThat(PLACES.search("san", 0)).isEmpty();
        assertThat(PLACES.search("e715", 0)).isEmpty();
        assertThat(PLACES.search("", 7)).isEmpty();
        assertThat(PLACES.search("123", 7)).isEmpty();
        assertThat(PLACES.search("zzzz", 7)).isEmpty();
    }
}
