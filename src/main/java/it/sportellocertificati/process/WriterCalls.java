package it.sportellocertificati.process;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportellocertificati.report.edition.Organisation;
import it.sportellocertificati.report.edition.ReportRights;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom the manager may name for a chapter. It stands here since the engine knows who works where. */
@RestController
@RequestMapping("/api/v1/report-writers")
@Tag(name = "Bilancio sociale: edizioni")
class WriterCalls {

    private final ReportWriters writers;
    private final ReportRights rights;
    private final EngineSteps steps;

    WriterCalls(ReportWriters writers, ReportRights rights, EngineSteps steps) {
        this.writers = writers;
        this.rights = rights;
        this.steps = steps;
    }

    @GetMapping
    @Operation(
            summary = "Elenca chi può scrivere un capitolo",
            description = "For the manager: the people of both organisations, by account and name.")
    List<ReportWriters.Writer> all() {
        rights.requireManager();
        return steps.take(() -> Arrays.stream(Organisation.values())
                .flatMap(organisation -> writers.of(organisation).stream())
                .toList());
    }
}
