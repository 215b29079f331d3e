package it.sportellocertificati.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.word.WordDocuments;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Chapters for a word processor, and back. */
@RestController
@RequestMapping("/api/v1/reports/{edition}/chapters/{anchor}")
@Tag(name = "Bilancio sociale: testi")
class ReportWordCalls {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final WordDocuments documents;
    private final Editions editions;

    ReportWordCalls(WordDocuments documents, Editions editions) {
        this.documents = documents;
        this.editions = editions;
    }

    /** @param html cleaned; nothing was saved */
    record Imported(String html) {}

    @GetMapping("/text.docx")
    @Operation(
            summary = "Scarica il capitolo come documento Word",
            description = "The present text with its title; figures stand as `[Figura: name]`.")
    @ApiResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = DOCX, schema = @Schema(type = "string", format = "binary")))
    @Refuses({ProblemKind.MISSING, ProblemKind.NOT_ALLOWED})
    ResponseEntity<byte[]> write(@PathVariable String edition, @PathVariable String anchor) {
        ChapterKey key = new ChapterKey(EditionKey.parse(edition), anchor);
        String name = key.edition().value() + "-" + anchor + ".docx";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(DOCX))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(name))
                .body(documents.write(key));
    }

    @PutMapping(path = "/document", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Legge un documento Word",
            description = "Answers its text, cleaned, for the editor; nothing is saved. Up to 10 MB.")
    @Refuses({
        ProblemKind.REJECTED,
        ProblemKind.MISSING,
        ProblemKind.NOT_ALLOWED,
        ProblemKind.TOO_LARGE,
        ProblemKind.MEDIA_TYPE
    })
    Imported read(@PathVariable String edition, @PathVariable String anchor, @RequestPart("file") MultipartFile file)
            throws IOException {
        editions.chapter(new ChapterKey(EditionKey.parse(edition), anchor));
        return new Imported(documents.read(file.getBytes()));
    }
}
