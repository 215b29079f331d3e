package it.sportellocertificati.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.edition.CameraHelp;
import it.sportellocertificati.report.edition.ChapterPlan;
import it.sportellocertificati.report.edition.ChapterPlanning;
import it.sportellocertificati.report.edition.ChapterWork;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.edition.Organisation;
import it.sportellocertificati.web.ReportViews.ChapterView;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The chapters of an edition: planned, offered, written, reviewed. */
@RestController
@RequestMapping("/api/v1/reports/{edition}/chapters")
@Tag(name = "Bilancio sociale: capitoli")
class ReportChapterCalls {

    private final Editions editions;
    private final ChapterPlanning planning;
    private final CameraHelp help;
    private final ChapterWork work;
    private final ReportViews views;

    ReportChapterCalls(
            Editions editions, ChapterPlanning planning, CameraHelp help, ChapterWork work, ReportViews views) {
        this.editions = editions;
        this.planning = planning;
        this.help = help;
        this.work = work;
        this.views = views;
    }

    record Owner(@Nullable String owner, @Nullable String writer) {}

    record Day(@Nullable LocalDate dueOn) {}

    record Reason(@Nullable String reason) {}

    record Read(@Nullable Integer textVersion) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Aggiunge un capitolo",
            description = "For the manager: at the end. One that was left out before comes back with its texts.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    ChapterView add(@PathVariable String edition, @RequestBody ChapterPlan plan) {
        return views.chapter(editions.chapter(planning.add(EditionKey.parse(edition), plan)));
    }

    @GetMapping("/{anchor}")
    @Operation(summary = "Legge un capitolo", description = "How it stands, without its text.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    ChapterView read(@PathVariable String edition, @PathVariable String anchor) {
        return views.chapter(editions.chapter(key(edition, anchor)));
    }

    @PutMapping("/{anchor}")
    @Operation(
            summary = "Cambia un capitolo del piano",
            description =
                    "For the manager: title, guidance, owner, writer and day. A new owner starts anew; the text stays.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    ChapterView change(@PathVariable String edition, @PathVariable String anchor, @RequestBody ChapterPlan plan) {
        ChapterKey chapter = key(edition, anchor);
        planning.change(chapter, plan);
        return views.chapter(editions.chapter(chapter));
    }

    @DeleteMapping("/{anchor}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Toglie un capitolo dal piano", description = "For the manager. Its texts are kept.")
    @Refuses({ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void remove(@PathVariable String edition, @PathVariable String anchor) {
        planning.remove(key(edition, anchor));
    }

    @PutMapping("/{anchor}/owner")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Riassegna un capitolo",
            description = "For the manager, at any moment of the drafting: `owner` is PROCURA or CAMERA.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void owner(@PathVariable String edition, @PathVariable String anchor, @RequestBody Owner wanted) {
        Organisation owner = Arrays.stream(Organisation.values())
                .filter(each -> each.name().equals(wanted.owner()))
                .findFirst()
                .orElseThrow(() -> Rejected.of("owner", "report.chapter.owner"));
        planning.reassign(key(edition, anchor), owner, wanted.writer());
    }

    @PutMapping("/{anchor}/deadline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Cambia la scadenza di un capitolo", description = "For the manager.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void deadline(@PathVariable String edition, @PathVariable String anchor, @RequestBody Day day) {
        planning.dueOn(key(edition, anchor), given("dueOn", day.dueOn(), "report.deadline.missing"));
    }

    @PostMapping("/{anchor}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Accetta un capitolo (art. 11)",
            description = "For the Camera's staff, once it has stated how it helps.")
    @Refuses({ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void accept(@PathVariable String edition, @PathVariable String anchor) {
        help.accept(key(edition, anchor));
    }

    @PostMapping("/{anchor}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Declina un capitolo (art. 11)",
            description = "For the Camera's staff, with a reason: the chapter is the Procura's from then on.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void decline(@PathVariable String edition, @PathVariable String anchor, @RequestBody Reason reason) {
        help.decline(key(edition, anchor), reason.reason());
    }

    @PostMapping("/{anchor}/written")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Conclude un capitolo",
            description =
                    "For its owner's staff: there is a text, every picture has a description and every table a caption.")
    @Refuses({ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void written(@PathVariable String edition, @PathVariable String anchor) {
        work.written(key(edition, anchor));
    }

    @PostMapping("/{anchor}/review")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Conferma il testo di un capitolo",
            description =
                    "For either organisation; `textVersion` is the one that was read. A later text makes it void.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void reviewed(@PathVariable String edition, @PathVariable String anchor, @RequestBody Read read) {
        int version = given("textVersion", read.textVersion(), "report.review.version.missing");
        work.reviewed(key(edition, anchor), version);
    }

    @PostMapping("/{anchor}/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Rinvia un capitolo a chi lo scrive",
            description = "For a reviewer of either organisation, with a reason, which is kept as a remark.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void sendBack(@PathVariable String edition, @PathVariable String anchor, @RequestBody Reason reason) {
        work.sendBack(key(edition, anchor), reason.reason());
    }

    private static <T> T given(String field, @Nullable T value, String otherwise) {
        if (value == null) {
            throw Rejected.of(field, otherwise);
        }
        return value;
    }

    private static ChapterKey key(String edition, String anchor) {
        return new ChapterKey(EditionKey.parse(edition), anchor);
    }
}
