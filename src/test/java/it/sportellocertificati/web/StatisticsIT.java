package it.sportellocertificati.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import it.sportellocertificati.Chromium;
import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.booking.SampleRequests;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the running application, for its managers alone. */
class StatisticsIT extends RunningApplication {

    private static final String CALLS = "/api/v1/statistics";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Rome"));

    @ParameterizedTest
    @CsvSource({
        "procura.dirigente, 200",
        "procura.addetto, 403",
        "camera.lucca, 403",
        "amministrazione, 403",
        "revisore, 403",
        "admin, 403"
    })
    void areForManagersAlone(String user, int status) {
        assertThat(as(user).get(CALLS + "?from=2026-01-01&to=2026-12-31").statusCode())
                .isEqualTo(status);
        assertThat(as(user).get(CALLS + "/prenotazioni-per-mese?from=2026-01-01&to=2026-12-31")
                        .statusCode())
                .isEqualTo(status);
        assertThat(visitor().get(CALLS + "?from=2026-01-01&to=2026-12-31").statusCode())
                .isEqualTo(401);
    }

    @Test
    void countABookingFromTheMomentItIsMade() {
        String period = "?from=" + today + "&to=" + today;
        long before = bookings(period);
        book();

        assertThat(bookings(period)).isEqualTo(before + 1);
        HttpResponse<byte[]> file = as("procura.dirigente").get(CALLS + "/prenotazioni-per-canale" + period);
        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("prenotazioni-per-canale-" + today + "-" + today + "-uso-interno.csv");
        assertThat(new String(file.body(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFcodice;Canale;Prenotazioni\r\n")
                .contains("totale;Totale;" + (before + 1));
    }

    @Test
    void sayWhichDateIsWrongAndWhy() {
        refused("?from=2026-13-01&to=2026-12-31", 400, "from", "web.parameter.wrongForm");
        refused("?from=2026-01-01", 400, "to", "web.parameter.missing");
        refused("?from=2026-02-01&to=2026-01-31", 422, "to", "statistics.period.reversed");
        refused("?from=2016-01-01&to=2026-01-02", 422, "to", "statistics.period.tooLong");
        HttpResponse<byte[]> unknown = as("procura.dirigente").get(CALLS + "/nessuno?from=2026-01-01&to=2026-12-31");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(Machine.json(unknown).get("code").asText()).isEqualTo("statistics.table.unknown");
    }

    @Test
    void standOnCockpitsDashboardAsTheInterfaceTellsThem() {
        book();
        String year = "?from=" + today.getYear() + "-01-01&to=" + today.getYear() + "-12-31";
        try (Chromium chromium = new Chromium();
                FormPage tasklist = new FormPage(
                        chromium.browser(), address("/"), "procura.dirigente", passwordOf("procura.dirigente"))) {
            Page page = tasklist.page();
            page.navigate(address("/camunda/app/cockpit/default/").toString());
            page.getByText("Statistiche del servizio").first().waitFor();
            page.getByLabel("Indicatore").selectOption("prenotazioni-per-canale");
            PlaywrightAssertions.assertThat(
                            page.locator("table caption", new Page.LocatorOptions().setHasText("per canale")))
                    .isVisible();
            PlaywrightAssertions.assertThat(
                            page.locator("table:has(caption) tbody tr").last())
                    .containsText(String.valueOf(bookings(year)));
            page.getByLabel("Al", new Page.GetByLabelOptions().setExact(true)).fill("2000-01-01");
            page.getByText("L’ultimo giorno viene prima del primo").waitFor();
        }
    }

    private void refused(String question, int status, String field, String code) {
        HttpResponse<byte[]> answer = as("procura.dirigente").get(CALLS + question);
        assertThat(answer.statusCode()).as(question).isEqualTo(status);
        JsonNode error = Machine.json(answer).at("/errors/0");
        assertThat(error.get("field").asText()).isEqualTo(field);
        assertThat(error.get("code").asText()).isEqualTo(code);
        assertThat(error.get("message").asText()).isNotBlank();
    }

    private long bookings(String period) {
        JsonNode tables =
                Machine.json(as("procura.dirigente").get(CALLS + period)).get("tables");
        for (JsonNode table : tables) {
            if (table.get("name").asText().equals("prenotazioni-per-canale")) {
                JsonNode lines = table.get("lines");
                return lines.get(lines.size() - 1).get("values").get(0).asLong();
            }
        }
        throw new AssertionError("no such table");
    }

    private void book() {
        String request = """
                {"certificateType": "CARICHI_PENDENTI", "administration": "c_e715", "official": "Lucia Funzionaria",
                 "purpose": "Verifica", "legalBasis": "art. 71 DPR 445/2000", "protocolNumber": "1/2026",
                 "protocolDate": "2026-01-02", "subject": {"surname": "Esempio", "givenNames": "Anna",
                 "birthDate": "1980-05-31", "birthPlace": "E715", "fiscalCode": "%s"}}""".formatted(SampleRequests.FISCAL_CODE);
        assertThat(as("camera.lucca").send("POST", "/api/v1/bookings", request).statusCode())
                .isEqualTo(201);
    }

    private Machine as(String user) {
        return new Machine(address("/"), user, passwordOf(user));
    }
}
