package it.sportellocertificati.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.approval.Approval;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The way of an edition as a whole: laid before the Procuratore, decided, corrected. */
@RestController
@RequestMapping("/api/v1/reports/{edition}")
@Tag(name = "Bilancio sociale: approvazione")
class ReportApprovalCalls {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    /** A draft is shown and does nothing. */
    private static final String POLICY = "default-src 'none'; img-src data:; sandbox";

    private final Approval approval;
    private final ProblemWriter writer;

    ReportApprovalCalls(Approval approval, ProblemWriter writer) {
        this.approval = approval;
        this.writer = writer;
    }

    /** @param remarks what to change, by the anchor of the chapter */
    record Remarks(@Nullable Map<String, String> remarks) {}

    /**
     * @param chapters anchors of those to be written again; none where figures alone were wrong
     * @param recounts whether the figures of the service are computed anew; not unless told
     */
    record Correction(
            @Nullable String reason,
            @Nullable List<String> chapters,
            @Nullable Boolean recounts) {}

    record Version(int version) {}

    @PostMapping("/submission")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Presenta l’edizione al Procuratore",
            description =
                    "For the manager: every chapter is reviewed by both, every figure that a chapter names is there, every goal has a"
                            + " result or a note. 422 names all that lacks.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void submit(@PathVariable String edition) {
        approval.submit(EditionKey.parse(edition));
    }

    /** @param subject name of the figure that lacks; none where it is something else */
    record Lack(
            String field,
            String code,
            String message,
            @Nullable String subject) {}

    @GetMapping("/submission")
    @Operation(
            summary = "Dice che cosa manca per presentare l’edizione",
            description =
                    "What POST would refuse now, by the same rules; an empty list where nothing lacks. Nothing is changed.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    List<Lack> lacking(@PathVariable String edition) {
        return approval.lacking(EditionKey.parse(edition)).stream()
                .map(lack -> new Lack(lack.field(), lack.code(), writer.text(lack.code(), lack.args()), figure(lack)))
                .toList();
    }

    private static @Nullable String figure(FieldProblem lack) {
        return lack.code().startsWith("report.submit.figure")
                ? lack.args().get(1).toString()
                : null;
    }

    @PostMapping("/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Approva l’edizione",
            description = "For the Procuratore: texts, figures and goals are frozen as they are now.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void approve(@PathVariable String edition) {
        approval.approve(EditionKey.parse(edition));
    }

    @PostMapping("/rejection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Rinvia capitoli dell’edizione",
            description =
                    "For the Procuratore: `remarks` holds what to change by the anchor of the chapter; the others stay reviewed.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void reject(@PathVariable String edition, @RequestBody Remarks remarks) {
        approval.sendBack(EditionKey.parse(edition), remarks.remarks() == null ? Map.of() : remarks.remarks());
    }

    @PostMapping("/corrections")
    @Operation(
            summary = "Apre una correzione",
            description =
                    "For the manager, of a published edition: the next version, with the reason that readers will see. The figures of"
                            + " the service stay as they were published unless `recounts` is true: numbers that were hidden can be found"
                            + " from the difference of two computations.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    Version correct(@PathVariable String edition, @RequestBody Correction correction) {
        List<String> chapters = correction.chapters() == null ? List.of() : correction.chapters();
        return new Version(approval.correct(
                EditionKey.parse(edition), correction.reason(), Boolean.TRUE.equals(correction.recounts()), chapters));
    }

    @GetMapping("/versions")
    @Operation(summary = "Elenca le versioni approvate", description = "Their numbers, the first first.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    List<Integer> versions(@PathVariable String edition) {
        return approval.versions(EditionKey.parse(edition));
    }

    @GetMapping(path = "/preview", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "Mostra l’edizione com’è adesso",
            description = "HTML with the figures as tables, computed now; nothing is kept.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    ResponseEntity<String> preview(@PathVariable String edition) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", POLICY)
                .body(ReportPreview.of(approval.preview(EditionKey.parse(edition))));
    }
}
