package it.sportellocertificati.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.text.ChapterTexts;
import it.sportellocertificati.report.text.Comparison;
import it.sportellocertificati.report.text.Presence;
import it.sportellocertificati.report.text.Remark;
import it.sportellocertificati.report.text.Remarks;
import it.sportellocertificati.report.text.TextVersion;
import it.sportellocertificati.web.ReportViews.SavedView;
import it.sportellocertificati.web.ReportViews.TextView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a chapter says, who is writing it, and what others say about it. */
@RestController
@RequestMapping("/api/v1/reports/{edition}/chapters/{anchor}")
@Tag(name = "Bilancio sociale: testi")
class ReportTextCalls {

    private final ChapterTexts texts;
    private final Presence presence;
    private final Remarks remarks;
    private final ReportViews views;

    ReportTextCalls(ChapterTexts texts, Presence presence, Remarks remarks, ReportViews views) {
        this.texts = texts;
        this.presence = presence;
        this.remarks = remarks;
        this.views = views;
    }

    /** @param base the version from which the writer started; 0 for none */
    record Text(@Nullable Integer base, @Nullable String html) {}

    record NewRemark(@Nullable String words, @Nullable String quote) {}

    @GetMapping("/text")
    @Operation(
            summary = "Legge il testo di un capitolo",
            description = "The present version; `version` 0 and an empty `html` while there is none.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    TextView text(@PathVariable String edition, @PathVariable String anchor) {
        return texts.present(key(edition, anchor)).map(TextView::of).orElse(TextView.NONE);
    }

    @PutMapping("/text")
    @Operation(
            summary = "Salva il testo di un capitolo",
            description =
                    "For whoever writes it now. The text is cleaned by an allow-list; each change is a version. `base` is the version"
                            + " from which the writer started: when there is a later one the answer is 409 `report.text.stale` with it in `present`,"
                            + " and nothing is overwritten. The same text again is no new version.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    SavedView save(@PathVariable String edition, @PathVariable String anchor, @RequestBody Text text) {
        Integer base = text.base();
        String html = text.html();
        if (base == null || html == null) {
            Problems problems = new Problems();
            if (base == null) {
                problems.add("base", "report.text.base.missing");
            }
            if (html == null) {
                problems.add("html", "report.html.missing");
            }
            problems.throwIfAny();
            throw new IllegalStateException("unreachable");
        }
        return views.saved(texts.save(key(edition, anchor), base, html));
    }

    @GetMapping("/versions")
    @Operation(
            summary = "Elenca le versioni di un testo",
            description = "The first first: who saved it when, its hash and how many words it has.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    List<TextVersion> versions(@PathVariable String edition, @PathVariable String anchor) {
        return texts.versions(key(edition, anchor));
    }

    @GetMapping("/versions/{number}")
    @Operation(summary = "Legge una versione di un testo", description = "As it was saved.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    TextView version(@PathVariable String edition, @PathVariable String anchor, @PathVariable int number) {
        return TextView.of(texts.version(key(edition, anchor), number));
    }

    @GetMapping("/comparison")
    @Operation(
            summary = "Confronta due versioni di un testo",
            description = "Word by word, as HTML with `ins` and `del`; version 0 is the empty text.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    Comparison compare(
            @PathVariable String edition, @PathVariable String anchor, @RequestParam int from, @RequestParam int to) {
        return texts.compare(key(edition, anchor), from, to);
    }

    @GetMapping("/before")
    @Operation(
            summary = "Legge il capitolo dell’edizione precedente",
            description = "The text of the chapter of the same name in the edition before; 404 where there is none.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    TextView before(@PathVariable String edition, @PathVariable String anchor) {
        return texts.before(key(edition, anchor))
                .map(TextView::of)
                .orElseThrow(() -> new Missing("report.text.noneBefore"));
    }

    @PostMapping("/presence")
    @Operation(
            summary = "Segnala che si sta scrivendo",
            description =
                    "Every twenty seconds or so while the editor is open; a sign of life counts for a minute. Answers the others.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    List<Presence.Writer> here(@PathVariable String edition, @PathVariable String anchor) {
        return presence.here(key(edition, anchor));
    }

    @DeleteMapping("/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Segnala che si è chiuso il capitolo", description = "The others are warned no more.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void gone(@PathVariable String edition, @PathVariable String anchor) {
        presence.gone(key(edition, anchor));
    }

    @GetMapping("/remarks")
    @Operation(summary = "Elenca le osservazioni", description = "The oldest first, settled ones too.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    List<Remark> remarks(@PathVariable String edition, @PathVariable String anchor) {
        return remarks.of(key(edition, anchor));
    }

    @PostMapping("/remarks")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Fa un’osservazione",
            description =
                    "For both organisations and the Procuratore; `quote` holds the words that it is about, if any.")
    @Refuses({ProblemKind.REJECTED, ProblemKind.CONFLICT, ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    Remark remark(@PathVariable String edition, @PathVariable String anchor, @RequestBody NewRemark remark) {
        return remarks.add(key(edition, anchor), remark.words(), remark.quote());
    }

    @PostMapping("/remarks/{id}/resolution")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Chiude un’osservazione", description = "For who made it, or who writes the chapter.")
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    void resolve(@PathVariable String edition, @PathVariable String anchor, @PathVariable UUID id) {
        remarks.resolve(key(edition, anchor), id);
    }

    private static ChapterKey key(String edition, String anchor) {
        return new ChapterKey(EditionKey.parse(edition), anchor);
    }
}
