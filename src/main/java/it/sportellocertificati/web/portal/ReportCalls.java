package it.sportellocertificati.web.portal;

import it.sportellocertificati.common.Missing;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.report.press.ReportPress;
import it.sportellocertificati.report.publication.Publications;
import it.sportellocertificati.report.publication.PublishedFile;
import it.sportellocertificati.report.publication.PublishedVersion;
import it.sportellocertificati.report.publication.ReportPages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The published reports (Art. 12): pages, PDF and data, for everybody. The reports are Italian; what stands around them is in both languages. */
@Controller
class ReportCalls {

    private static final String ROOT = "/bilancio-sociale";
    private static final String EDITION = ROOT + "/{year:\\d{4}}/{kind:consuntivo|preventivo}";
    private static final String VERSION = EDITION + "/versione/{version:\\d{1,4}}";
    private static final String TABLE = "/dati/{table:[a-z0-9-]+}.csv";

    /** A version never changes, but which is the newest does. */
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePublic();

    private final Publications publications;
    private final ReportPages pages;

    ReportCalls(Publications publications, ReportPages pages) {
        this.publications = publications;
        this.pages = pages;
    }

    @GetMapping(ROOT)
    String list(HttpServletRequest request, Model page) {
        page.addAttribute("list", pages.list(root(request)).orElse(null));
        return "portal/reports";
    }

    @GetMapping(EDITION)
    String newest(@PathVariable int year, @PathVariable String kind, HttpServletRequest request, Model page) {
        return show(newest(edition(year, kind)), request, page);
    }

    @GetMapping(VERSION)
    String version(
            @PathVariable int year,
            @PathVariable String kind,
            @PathVariable int version,
            HttpServletRequest request,
            Model page) {
        return show(version(edition(year, kind), version), request, page);
    }

    @GetMapping(EDITION + ".pdf")
    ResponseEntity<byte[]> newestPdf(@PathVariable int year, @PathVariable String kind) {
        return answer(newest(edition(year, kind)), null, ASK_AGAIN);
    }

    @GetMapping(VERSION + ".pdf")
    ResponseEntity<byte[]> pdf(@PathVariable int year, @PathVariable String kind, @PathVariable int version) {
        return answer(version(edition(year, kind), version), null, FOR_GOOD);
    }

    @GetMapping(EDITION + TABLE)
    ResponseEntity<byte[]> newestTable(@PathVariable int year, @PathVariable String kind, @PathVariable String table) {
        return answer(newest(edition(year, kind)), table, ASK_AGAIN);
    }

    @GetMapping(VERSION + TABLE)
    ResponseEntity<byte[]> table(
            @PathVariable int year, @PathVariable String kind, @PathVariable int version, @PathVariable String table) {
        return answer(version(edition(year, kind), version), table, FOR_GOOD);
    }

    private String show(PublishedVersion version, HttpServletRequest request, Model page) {
        var report =
                pages.page(version.edition(), version.version(), root(request)).orElseThrow(ReportCalls::missing);
        page.addAttribute("report", report);
        page.addAttribute(
                "pdf", root(request) + "/" + version.edition().path() + "/versione/" + version.version() + ".pdf");
        return "portal/report";
    }

    /** @param table none for the PDF */
    private ResponseEntity<byte[]> answer(PublishedVersion version, @Nullable String table, CacheControl cache) {
        EditionKey edition = version.edition();
        String pdf = ReportPress.pdfName(edition.year(), edition.kind().path(), version.version());
        String path = table == null ? pdf : "dati/" + table + ".csv";
        PublishedFile file = publications.file(edition, version.version(), path).orElseThrow(ReportCalls::missing);
        var disposition = table == null ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .cacheControl(cache)
                .eTag(file.sha256())
                .contentType(MediaType.parseMediaType(
                        table == null ? file.mediaType() : file.mediaType() + ";charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(table == null ? pdf : table + ".csv")
                                .build()
                                .toString())
                .body(file.content());
    }

    private PublishedVersion newest(EditionKey edition) {
        return publications.versions(edition).stream().findFirst().orElseThrow(ReportCalls::missing);
    }

    private PublishedVersion version(EditionKey edition, int version) {
        return publications.versions(edition).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(ReportCalls::missing);
    }

    private static EditionKey edition(int year, String kind) {
        return new EditionKey(year, ReportKind.valueOf(kind.toUpperCase(Locale.ROOT)));
    }

    private static String root(HttpServletRequest request) {
        return request.getContextPath() + ROOT;
    }

    private static Missing missing() {
        return new Missing("report.publication");
    }
}
