package it.sportellocertificati.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookingNumberTest {

    private static final BookingNumber NUMBER = BookingNumber.of(2026, 4127);

    @Test
    void isWrittenInGroupsWithTheCheckDigitLast() {
        assertThat(NUMBER.value()).isEqualTo("LU26-0004-1271");
        assertThat(NUMBER).hasToString("LU26-0004-1271");
        assertThat(BookingNumber.of(2016, 1).value()).startsWith("LU16-0000-001");
        assertThat(BookingNumber.of(2099, 9_999_999).value()).startsWith("LU99-9999-999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LU26-0004-1271",
                "lu26-0004-1271",
                " LU26 0004 1271 ",
                "LU2600041271",
                "L U 2 6 0 0 0 4 1 2 7 1",
                "LU26–0004—1271",
                "lu26-ooo4-i27l",
                "LU26\u00A00004\u00A01271",
                "LU26.0004.1271",
            })
    void isUnderstoodHoweverItIsTyped(String typed) {
        assertThat(BookingNumber.parse(typed)).isEqualTo(NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "LU26-0004-1272, common.bookingNumber.checkDigit",
        "LU26-0004-127, common.bookingNumber.shape",
        "LU26-0004-12711, common.bookingNumber.shape",
        "26-0004-1271, common.bookingNumber.shape",
        "PI26-0004-1271, common.bookingNumber.shape",
        "LU26-0004-12S1, common.bookingNumber.shape",
        "'', common.bookingNumber.missing",
        "' - ', common.bookingNumber.missing",
    })
    void saysWhatIsWrong(String typed, String code) {
        assertThatThrownBy(() -> BookingNumber.parse(typed)).hasMessage(code);
    }

    @Test
    void numbersFromBeforeTheAgreementAndSerialZeroAreUnknown() {
        assertThatThrownBy(() -> BookingNumber.parse(anyValidAmong("LU14-0004-127")))
                .hasMessage("common.bookingNumber.unknown");
        assertThatThrownBy(() -> BookingNumber.parse(anyValidAmong("LU26-0000-000")))
                .hasMessage("common.bookingNumber.unknown");
    }

    @Test
    void isMadeOnlyWithinItsRange() {
        assertThatThrownBy(() -> BookingNumber.of(2014, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BookingNumber.of(2100, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BookingNumber.of(2026, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BookingNumber.of(2026, 10_000_000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everySingleWrongDigitIsCaught() {
        samples().forEach(number -> {
            for (int place = 2; place < number.length(); place++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    if (Character.isDigit(number.charAt(place)) && digit != number.charAt(place)) {
                        assertCaught(number.substring(0, place) + digit + number.substring(place + 1));
                    }
                }
            }
        });
    }

    @Test
    void everySwapOfNeighboursIsCaughtAcrossDashesToo() {
        samples().map(number -> number.replace("-", "")).forEach(number -> {
            for (int place = 2; place < number.length() - 1; place++) {
                char left = number.charAt(place);
                char right = number.charAt(place + 1);
                if (left != right) {
                    assertCaught(number.substring(0, place) + right + left + number.substring(place + 2));
                }
            }
        });
    }

    @Test
    void differentSerialsNeverGiveTheSameNumber() {
        Set<BookingNumber> numbers = new HashSet<>();
        IntStream.rangeClosed(2016, 2030)
                .forEach(year -> IntStream.rangeClosed(1, 500)
                        .forEach(serial -> assertThat(numbers.add(BookingNumber.of(year, serial)))
                                .isTrue()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prenotazione LU26-0004-1271",
                "[Prot. 12/2026] n. lu26 0004 1271: carichi pendenti",
                "numero LU26-0004-\r\n1271 del 3.11.2026",
                "numero LU26-\n 0004-1271.",
                "> si comunica il numero LU26-0004-\n> 1271",
                "LU26=0004=1271 oppure LU2600041271",
                "numero:LU26-0004-1271,LU99-9999-9999",
                "(*LU26-0004-1271*)",
                "LU26\u00A00004\u00A01271",
                "prenotazione n.LU26_0004_1271",
            })
    void isFoundInTheTextOfAMail(String text) {
        assertThat(BookingNumber.findIn(text)).containsExactly(NUMBER);
    }

    @Test
    void severalNumbersAreFoundOnceEachInTheirOrder() {
        BookingNumber other = BookingNumber.of(2025, 77);
        assertThat(BookingNumber.findIn(other.value() + " e " + NUMBER.value() + "; ancora " + other.value()))
                .containsExactly(other, NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nessun numero",
                "LU26-0004-1272",
                "XLU26-0004-1271",
                "LU26-0004-12715",
                "LU26-0004-1271A",
                "LU26-0004 del 1271",
                "26-0004-1271",
            })
    void nothingIsFoundWhereNoValidNumberStands(String text) {
        assertThat(BookingNumber.findIn(text)).isEmpty();
    }

    @Test
    void aLongHostileTextIsReadInOnePass() {
        String text = "LU26 ".repeat(100_000) + " " + "LU26-0004-".repeat(50_000) + " " + NUMBER.value();
        assertThat(BookingNumber.findIn(text)).containsExactly(NUMBER);
    }

    private static Stream<String> samples() {
        Random random = new Random(20160318);
        return IntStream.range(0, 300)
                .mapToObj(i -> BookingNumber.of(2016 + random.nextInt(84), 1 + random.nextInt(9_999_999))
                        .value());
    }

    private static void assertCaught(String wrong) {
        assertThatThrownBy(() -> BookingNumber.parse(wrong)).as(wrong).hasMessage("common.bookingNumber.checkDigit");
    }

    /** The start with the check digit that fits, found by trying: other digits are told apart by their code. */
    private static String anyValidAmong(String start) {
        for (char last = '0'; last <= '9'; last++) {
            try {
                BookingNumber.parse(start + last);
            } catch (InvalidValue e) {
                if (!e.code().equals("common.bookingNumber.checkDigit")) {
                    return start + last;
                }
            }
        }
        throw new AssertionError(start);
    }
}
