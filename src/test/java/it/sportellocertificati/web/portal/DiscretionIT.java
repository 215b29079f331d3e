package it.sportellocertificati.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** No datum of a person stands in an address, a log, a cookie or a cache on the way: all of them are read. */
@ExtendWith(OutputCaptureExtension.class)
class DiscretionIT extends PortalInBrowser {

    private static final List<String> PERSONAL = List.of(
            "Esempio",
            "esempio",
            "ESEMPIO",
            "Anna",
            "SMPNNA80E71E715A",
            "smpnna80",
            "31/05/1980",
            "31%2F05",
            "1980-05-31",
            "posta.example",
            "0583123456",
            "E715");

    private final List<Response> answers = new CopyOnWriteArrayList<>();

    @Test
    void nothingPersonalIsLeftOnTheWay(CapturedOutput log) {
        PortalPage citizen = desktop();
        citizen.page().context().onResponse(answers::add);
        citizen.open("/prenota/dati");
        citizen.fill("person.surname", "Esempio");
        citizen.send();
        citizen.choose("CASELLARIO", "CARICHI_PENDENTI")
                .fill(PortalPage.ANNA)
                .fill("email", "anna.esempio@posta.example")
                .fill("telephone", "0583123456");
        citizen.page().locator("[name='person.residence']").fill("");
        citizen.page().locator("[name='person.residence']").pressSequentially("Lucc");
        citizen.page()
                .locator("ul:not([hidden]) > [role=option][aria-selected=true]")
                .waitFor();
        citizen.page().keyboard().press("Enter");
        String number = citizen.bookWhatIsTyped();
        String code = citizen.code();
        citizen.ask(number, "Esempio", "30/05/1980");
        citizen.ask(number, "Esempio", "31/05/1980");
        citizen.page().getByText("Manda il collegamento").click();
        citizen.open("/annulla");
        citizen.fill("number", number).fill("code", "AAAAAAAA");
        citizen.send();

        PortalPage clerk = staff("procura.addetto");
        clerk.page().context().onResponse(answers::add);
        clerk.open("/sportello");
        clerk.fill("find", "Esempio");
        clerk.page().locator("#find").press("Enter");
        clerk.open("/sportello/" + number);

        assertThat(home().addresses())
                .as("addresses and referers")
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        address -> assertThat(address).doesNotContain(PERSONAL).doesNotContain(code));
        assertThat(log.getAll())
                .as("log")
                .doesNotContain(PERSONAL.subList(4, PERSONAL.size() - 1))
                .doesNotContain("Esempio", code);
        assertThat(citizen.page().context().cookies())
                .allSatisfy(cookie -> assertThat(cookie.value).doesNotContain(PERSONAL));
        answersAreDiscreet();
    }

    private void answersAreDiscreet() {
        List<Response> ours = answers.stream()
                .filter(answer -> !answer.url().contains("/camunda/"))
                .filter(answer -> !"stylesheet,script,font,image"
                        .contains(answer.request().resourceType()))
                .toList();
        assertThat(ours).hasSizeGreaterThan(15).allSatisfy(answer -> {
            Map<String, String> headers = answer.headers();
            assertThat(headers.get("cache-control")).as(answer.url()).contains("no-store");
            assertThat(headers.get("referrer-policy")).as(answer.url()).isEqualTo("no-referrer");
            assertThat(headers.getOrDefault("location", "")).doesNotContain(PERSONAL);
        });
        assertThat(answers)
                .filteredOn(answer ->
                        "stylesheet,script,font,image".contains(answer.request().resourceType()))
                .allSatisfy(answer -> assertThat(answer.headers().get("cache-control"))
                        .as(answer.url())
                        .doesNotContain("no-store"));
    }
}
