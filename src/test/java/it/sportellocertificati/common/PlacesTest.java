package it.sportellocertificati.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    private final Places places = new Places();

    @Test
    void knowsLuccaAndViareggioWithTheirProvince() {
        assertThat(places.byCode("E715")).contains(new Place("E715", "LUCCA", "LU", false));
        assertThat(places.byCode(" l833 ")).contains(new Place("L833", "VIAREGGIO", "LU", false));
    }

    @Test
    void knowsSuppressedComuniAndCountriesThatNoLongerExist() {
        assertThat(places.byCode("I737")).map(Place::name).contains("SILLANO");
        assertThat(places.byCode("Z135")).contains(new Place("Z135", "UNIONE SOVIETICA", null, true));
        assertThat(places.byCode("Z111")).map(Place::foreign).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ND", "X999", "A000", "LUCCA", "N.D.", "\u0000"})
    void unknownCodesGiveNothing(String code) {
        assertThat(places.byCode(code)).isEmpty();
    }

    @Test
    void exactNameComesBeforeLongerOnes() {
        assertThat(places.search("lucca", 10))
                .extracting(Place::name)
                .startsWith("LUCCA")
                .contains("LUCCA SICULA");
        assertThat(places.search("Lu", 3))
                .extracting(Place::name)
                .startsWith("LU")
                .hasSize(3);
    }

    @Test
    void accentsApostrophesCaseAndBlanksDoNotMatter() {
        assertThat(places.search("l'aquila", 1)).extracting(Place::name).containsExactly("L'AQUILA");
        assertThat(places.search("aglie", 1)).extracting(Place::code).containsExactly("A074");
        assertThat(places.search("AGLIÈ", 1)).extracting(Place::code).containsExactly("A074");
        assertThat(places.search("  Bagni  di l", 1)).extracting(Place::code).containsExactly("A560");
    }

    @Test
    void countriesAreFoundByTheirItalianName() {
        assertThat(places.search("germania", 5))
                .anySatisfy(place -> assertThat(place).isEqualTo(new Place("Z112", "GERMANIA", null, true)));
    }

    @Test
    void codeFindsItsPlace() {
        assertThat(places.search("e715", 5)).extracting(Place::name).containsExactly("LUCCA");
    }

    @Test
    void answerIsNeverLongerThanAskedFor() {
        assertThat(places.search("san", 7)).hasSize(7);
        assertThat(places.search("san", 0)).isEmpty();
        assertThat(places.search("", 7)).isEmpty();
        assertThat(places.search("123", 7)).isEmpty();
        assertThat(places.search("zzzz", 7)).isEmpty();
    }
}
