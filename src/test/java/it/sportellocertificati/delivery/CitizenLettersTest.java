package it.sportellocertificati.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.booking.citizen.CitizenMessage;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail to a citizen in both languages: what it has to say, and what it must never say. */
class CitizenLettersTest {

    private static final CitizenLetters LETTERS = SampleCitizens.letters();

    static Stream<Arguments> allMails() {
        return Arrays.stream(CitizenMessage.values())
                .flatMap(kind -> Stream.of(Arguments.of(kind, "it"), Arguments.of(kind, "en")));
    }

    @ParameterizedTest
    @MethodSource("allMails")
    void namesTheNumberAndNeverAPersonAnOutcomeOrAReason(CitizenMessage kind, String language) {
        var letter = write(kind, language);

        assertThat(letter.subject()).contains("LU26-0004-1271").hasSizeLessThan(70);
        assertThat(letter.subject() + letter.text())
                .doesNotContainIgnoringCase("rossi")
                .doesNotContainIgnoringCase("maria")
                .doesNotContain("RSSMRA", "1980", "333 000")
                .doesNotContain("Pisa", "riservato:")
                .doesNotContainIgnoringCase("positiv")
                .doesNotContainIgnoringCase("negativ")
                .doesNotContainPattern("\\bnull\\b")
                .doesNotContain("{");
        assertThat(letter.text()).contains("via dell’Esempio 1", "0583 000000");
    }

    @ParameterizedTest
    @MethodSource("allMails")
    void keepsItsLinesShort(CitizenMessage kind, String language) {
        assertThat(write(kind, language).text().lines())
                .allSatisfy(line -> assertThat(line.length() <= 72 || !line.contains(" "))
                        .as(line)
                        .isTrue());
    }

    @Test
    void tellsInItalianWhatToBringAndByWhen() {
        assertThat(write(CitizenMessage.READY, "it").text().replaceAll("\\s+", " "))
                .contains("Ritirali entro venerdì 25 dicembre 2026.")
                .contains("- Casellario giudiziale: 2 marche da bollo da 16,00 euro, diritti 3,92 euro e urgenza"
                        + " 3,92 euro. In tutto 39,84 euro.")
                .contains("- Carichi pendenti: 1 marca da bollo da 16,00 euro, diritti 3,92 euro. In tutto 19,92 euro.")
                .contains("Totale: 59,76 euro.")
                .contains("- Marche per 59,76 euro, già comprate.")
                .contains("martedì e giovedì anche dalle 15:00 alle 16:30")
                .contains("https://sportello.example/stato?lang=it");
    }

    @Test
    void tellsInEnglishWhatToBringAndByWhen() {
        assertThat(write(CitizenMessage.READY, "en").text().replaceAll("\\s+", " "))
                .contains("Please collect them by Friday, 25 December 2026.")
                .contains("2 revenue stamps of 16.00 euro, fee 3.92 euro and urgency 3.92 euro. Total 39.84 euro.")
                .contains("1 revenue stamp of 16.00 euro, fee 3.92 euro. Total 19.92 euro.")
                .contains("Total: 59.76 euro.")
                .contains("Tuesday and Thursday also 15:00 to 16:30");
    }

    @Test
    void remindsOfTheSameSumAndDay() {
        assertThat(write(CitizenMessage.REMINDER, "it").text().replaceAll("\\s+", " "))
                .contains("sono ancora da ritirare", "entro venerdì 25 dicembre 2026", "Totale: 59,76 euro.");
    }

    @Test
    void asksForNoStampsWhereNothingIsOwed() {
        var text = LETTERS.write(SampleCitizens.free("it"), CitizenMessage.READY, Locale.ITALIAN, null)
                .text();

        assertThat(text)
                .contains("Casellario giudiziale: gratuito.", "Totale: 0,00 euro.", "Non devi pagare nulla.")
                .doesNotContain("si comprano prima");
    }

    @Test
    void tellsTheExpectedDayAtTheBookingAndNoLastDayYet() {
        assertThat(write(CitizenMessage.BOOKED, "it").text())
                .contains("Giorno previsto per il ritiro: mercoledì 25 novembre 2026.")
                .doesNotContain("dicembre");
    }

    @Test
    void saysOfADeclinedRequestOnlyThatOneHasToCome() {
        assertThat(write(CitizenMessage.DECLINED, "it").text().replaceAll("\\s+", " "))
                .contains("Vieni allo sportello o telefona", "i motivi si dicono solo di persona");
        assertThat(write(CitizenMessage.DECLINED, "en").text().replaceAll("\\s+", " "))
                .contains("Please come to the counter or telephone");
    }

    @Test
    void putsTheLinkOnALineOfItsOwn() {
        assertThat(write(CitizenMessage.CANCEL_LINK, "en").text().lines())
                .contains("https://sportello.example/annulla?t=tokenOfTheLink&lang=en");
    }

    private static CitizenLetters.CitizenLetter write(CitizenMessage kind, String language) {
        @Nullable String token = kind == CitizenMessage.CANCEL_LINK ? "tokenOfTheLink" : null;
        return LETTERS.write(
                SampleCitizens.ready(language, SampleCitizens.EMAIL), kind, Locale.forLanguageTag(language), token);
    }
}
