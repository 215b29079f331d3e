package it.sportellocertificati.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PecAddressTest {

    @Test
    void keepsOneFormTrimmedAndInLowerCase() {
        assertThat(PecAddress.parse("  Protocollo@PEC.Comune.Lucca.example ").value())
                .isEqualTo("protocollo@pec.comune.lucca.example");
        assertThat(PecAddress.parse("A@b.it")).isEqualTo(PecAddress.parse("a@B.it"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "casellario.procura.lucca@giustiziacert.it",
                "nome.cognome+ufficio@pec-ente.example",
                "d'amico@pec.example.it",
                "a_b-c=d&e@x1.example",
            })
    void acceptsAddressesAsProvidersGiveThem(String text) {
        assertThat(PecAddress.parse(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@pec.example\r\nBcc: b@pec.example",
                "a@pec.example\n",
                "\ra@pec.example",
                "a@pec.example\t",
                "a@pec.example,b@pec.example",
                "a@pec.example;b@pec.example",
                "<a@pec.example>",
                "Ufficio <a@pec.example>",
                "a@b@pec.example",
                "a b@pec.example",
                "\"a\"@pec.example",
                "a@pec.example(x)",
                "a@@pec.example",
                "@pec.example",
                "a@",
                "a",
                "a@localhost",
                "a@127.0.0.1",
                "a@[127.0.0.1]",
                "a@-pec.example",
                "a@pec-.example",
                "a@pec..example",
                ".a@pec.example",
                "a.@pec.example",
                "a..b@pec.example",
                "è@pec.example",
                "a@pèc.example",
                "a@pec.example\u0000",
                "a\u200B@pec.example",
                "\u212Aa@pec.example",
                "a%0d%0a@pec.example",
            })
    void rejectsWhatCouldReachAHeaderOrIsNoSingleAddress(String text) {
        assertThatThrownBy(() -> PecAddress.parse(text)).hasMessage("common.pecAddress.shape");
    }

    @Test
    void noControlCharacterPassesAnywhere() {
        String address = "ab@pec.example";
        IntStream.concat(IntStream.range(0, 32), IntStream.rangeClosed(127, 160))
                .forEach(control -> {
                    for (int place = 0; place <= address.length(); place++) {
                        String text = address.substring(0, place) + (char) control + address.substring(place);
                        assertThatThrownBy(() -> PecAddress.parse(text)).isInstanceOf(InvalidValue.class);
                    }
                });
    }

    @Test
    void rejectsMoreThan254CharactersOr64BeforeTheSign() {
        String domain = ("d".repeat(60) + ".").repeat(3) + "example";
        String longest = "a".repeat(254 - domain.length() - 1) + "@" + domain;
        assertThat(PecAddress.parse(longest).value()).hasSize(254);
        assertThatThrownBy(() -> PecAddress.parse("a" + longest)).hasMessage("common.pecAddress.tooLong");
        assertThatThrownBy(() -> PecAddress.parse("a".repeat(65) + "@pec.example"))
                .hasMessage("common.pecAddress.tooLong");
    }

    @Test
    void saysThatNothingWasTyped() {
        assertThatThrownBy(() -> PecAddress.parse("  ")).hasMessage("common.pecAddress.missing");
    }

    @Test
    void judgesAHostileTextQuickly() {
        assertThatThrownBy(() -> PecAddress.parse("a.".repeat(31) + "@" + "b.".repeat(90) + "!"))
                .hasMessage("common.pecAddress.shape");
    }
}
