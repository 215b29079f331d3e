package it.sportellocertificati.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.statistics.FigureCsv;
import it.sportellocertificati.statistics.FigureTable;
import it.sportellocertificati.statistics.Period;
import it.sportellocertificati.statistics.Statistics;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The indicators of the service for its managers, exact; Cockpit's dashboard shows these. */
@RestController
@RequestMapping("/api/v1/statistics")
@Tag(name = "Statistiche")
class StatisticsCalls {

    private static final int MOST_YEARS = 10;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Statistics statistics;
    private final Rights rights;

    StatisticsCalls(Statistics statistics, Rights rights) {
        this.statistics = statistics;
        this.rights = rights;
    }

    @GetMapping
    @Operation(
            summary = "Calcola gli indicatori del servizio in un periodo",
            description =
                    "For the Procura's managers: every indicator of the social report, computed now, with exact numbers, small ones too. They are for the office and must not be published; the report hides what is too small. Words are Italian; `name` and the `code`s are stable. A number that does not exist, such as a median of nothing, is `null`.")
    @Refuses({ProblemKind.NOT_ALLOWED, ProblemKind.REJECTED})
    StatisticsView statistics(
            @Parameter(description = "First day, in Italy", example = "2026-01-01")
                    @RequestParam
                    @DateTimeFormat(iso = ISO.DATE)
                    LocalDate from,
            @Parameter(description = "Last day, included; at most ten years after the first", example = "2026-12-31")
                    @RequestParam
                    @DateTimeFormat(iso = ISO.DATE)
                    LocalDate to) {
        rights.require(Actor::isManager);
        Period period = period(from, to);
        return StatisticsView.of(period, statistics.exactly(period));
    }

    @GetMapping(path = "/{name}", produces = "text/csv")
    @Operation(
            summary = "Scarica un indicatore come CSV",
            description =
                    "For the Procura's managers: one table of those above, by its `name`. UTF-8 with a byte order mark, semicolons, decimal commas, so that an Italian spreadsheet opens it with a double click. Exact numbers, not to be published.")
    @Refuses({ProblemKind.NOT_ALLOWED, ProblemKind.REJECTED, ProblemKind.MISSING})
    ResponseEntity<byte[]> file(
            @Parameter(example = "prenotazioni-per-mese") @PathVariable String name,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        rights.require(Actor::isManager);
        FigureTable table = statistics.exactly(period(from, to)).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Missing("statistics.table.unknown"));
        String fileName = table.name() + "-" + from + "-" + to + "-uso-interno.csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(fileName))
                .body(FigureCsv.of(table));
    }

    private static Period period(LocalDate from, LocalDate to) {
        if (to.isAfter(from.plusYears(MOST_YEARS))) {
            throw Rejected.of("to", "statistics.period.tooLong");
        }
        try {
            return new Period(from, to);
        } catch (InvalidValue wrong) {
            throw Rejected.of("to", wrong.code());
        }
    }
}
