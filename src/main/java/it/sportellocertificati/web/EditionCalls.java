package it.sportellocertificati.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.report.edition.CameraHelp;
import it.sportellocertificati.report.edition.ChapterPlan;
import it.sportellocertificati.report.edition.EditionDeadlines;
import it.sportellocertificati.report.edition.EditionPlan;
import it.sportellocertificati.report.edition.EditionPlanning;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.edition.TemplateChapter;
import it.sportellocertificati.web.ReportViews.EditionView;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Editions of the bilancio sociale and their plans. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Bilancio sociale: edizioni")
class EditionCalls {

    private final Editions editions;
    private final EditionPlanning planning;
    private final CameraHelp help;
    private final ReportViews views;

    EditionCalls(Editions editions, EditionPlanning planning, CameraHelp help, ReportViews views) {
        this.editions = editions;
        this.planning = planning;
        this.help = help;
        this.views = views;
    }

    record Order(@Nullable List<String> anchors) {}

    record Days(
            @Nullable LocalDate answerBy,
            @Nullable LocalDate writeBy,
            @Nullable LocalDate reviewBy,
            @Nullable LocalDate approveBy) {}

    record Manner(@Nullable String manner) {}

    record Template(@Nullable List<ChapterPlan> chapters) {}

    @GetMapping
    @Operation(
            summary = "Elenca le edizioni",
            description =
                    "The latest year first, without their chapters. For both organisations, the Procuratore and auditors.")
    @Refuses(ProblemKind.NOT_ALLOWED)
    List<EditionView> all() {
        return editions.all().stream().map(views::edition).toList();
    }

    @PostMapping
    @Operation(
            summary = "Apre un’edizione",
            description =
                    "For the manager: from the TEMPLATE of chapters, or from the LAST edition of the kind with its chapters, owners,"
                            + " figures and goals. It starts the process of the edition.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.NOT_ALLOWED})
    ResponseEntity<EditionView> open(@RequestBody EditionPlan plan) {
        EditionKey key = editions.open(plan);
        return ResponseEntity.created(URI.create("/api/v1/reports/" + key.value()))
                .body(views.whole(editions.get(key)));
    }

    @GetMapping("/{edition}")
    @Operation(
            summary = "Legge un’edizione",
            description = "By its key, `consuntivo-2015`, with its chapters in their order and how each stands.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    EditionView read(@PathVariable String edition) {
        return views.whole(editions.get(EditionKey.parse(edition)));
    }

    @PutMapping("/{edition}/order")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ordina i capitoli", description = "For the manager: `anchors` names all chapters, each once.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void order(@PathVariable String edition, @RequestBody Order order) {
        planning.order(EditionKey.parse(edition), order.anchors() == null ? List.of() : order.anchors());
    }

    @PutMapping("/{edition}/deadlines")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Cambia le scadenze dell’edizione",
            description =
                    "For the manager: all four, each no earlier than the one before. Chapters that had the former day for writing follow.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void deadlines(@PathVariable String edition, @RequestBody Days days) {
        Problems problems = new Problems();
        LocalDate answerBy = day("answerBy", days.answerBy(), problems);
        LocalDate writeBy = day("writeBy", days.writeBy(), problems);
        LocalDate reviewBy = day("reviewBy", days.reviewBy(), problems);
        LocalDate approveBy = day("approveBy", days.approveBy(), problems);
        problems.throwIfAny();
        planning.deadlines(EditionKey.parse(edition), new EditionDeadlines(answerBy, writeBy, reviewBy, approveBy));
    }

    @PostMapping("/{edition}/planned")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Conclude il piano",
            description = "For the manager: the Camera's chapters are offered to it, the Procura's can be written.")
    @Refuses({ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void planned(@PathVariable String edition) {
        planning.finish(EditionKey.parse(edition));
    }

    @PutMapping("/{edition}/help")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Indica modalità e criteri della collaborazione (art. 11)",
            description = "For the Camera's staff: free text; needed before a chapter is accepted.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void help(@PathVariable String edition, @RequestBody Manner manner) {
        help.state(EditionKey.parse(edition), manner.manner());
    }

    @GetMapping("/templates/{kind}")
    @Operation(
            summary = "Legge il modello dei capitoli",
            description = "With what new editions of the kind (`consuntivo`, `preventivo`) start.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    List<TemplateChapter> template(@PathVariable String kind) {
        return editions.template(kind(kind));
    }

    @PutMapping("/templates/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Cambia il modello dei capitoli",
            description = "For the manager: all chapters in their order. Editions that exist stay as they are.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void template(@PathVariable String kind, @RequestBody Template template) {
        editions.template(kind(kind), template.chapters() == null ? List.of() : template.chapters());
    }

    private static ReportKind kind(String path) {
        return Arrays.stream(ReportKind.values())
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("report.edition.kind"));
    }

    /** Where one is missing nothing is done with the others. */
    private static LocalDate day(String field, @Nullable LocalDate day, Problems problems) {
        if (day == null) {
            problems.add(field, "report.deadline.missing");
            return LocalDate.EPOCH;
        }
        return day;
    }
}
