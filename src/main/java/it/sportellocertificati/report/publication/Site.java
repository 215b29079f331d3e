package it.sportellocertificati.report.publication;

import it.sportellocertificati.report.press.ReportFile;
import it.sportellocertificati.report.press.ReportPress;
import it.sportellocertificati.report.press.ReportTemplates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The folder on the Procura's site: a list of all reports, and for each edition the newest version and, beneath it, every one. Pages need
 * nothing but themselves. What a page says around the report tells of later versions; the report itself stays as it was published.
 */
@Component
class Site {

    private final PublicationRows rows;
    private final ReportTemplates templates;
    private final String style =
            ReportTemplates.text("/report/site.css") + ReportTemplates.text("/static/css/bilancio.css");

    Site(PublicationRows rows, MessageSource messages) {
        this.rows = rows;
        this.templates = new ReportTemplates(messages);
    }

    /**
     * All files that the edition needs, pages that link to others last.
     *
     * @param versions of the edition up to the one that is pushed, the newest first
     * @param listed what the list of all reports names, in its order
     */
    List<SiteFile> files(List<PublicationRows.Row> versions, List<PublishedVersion> listed) {
        var all = versions.stream().map(PublicationRows.Row::version).toList();
        var files = new ArrayList<SiteFile>();
        var pages = new ArrayList<SiteFile>();
        for (PublicationRows.Row row : versions) {
            String folder = folder(row.version());
            for (PublishedFile file : rows.files(row.id())) {
                if (!file.path().equals(ReportFile.BODY)) {
                    files.add(new SiteFile(folder + file.path(), file.content(), file.sha256()));
                }
            }
            pages.add(SiteFile.of(folder + "index.html", page(row, all, "../../", "")));
        }
        files.addAll(pages);
        var newest = versions.get(0);
        String edition = newest.version().edition().path();
        files.add(SiteFile.of(
                edition + "/index.html",
                page(newest, all, "", "versione/" + newest.version().version() + "/")));
        files.add(SiteFile.of("index.html", list(listed)));
        return files;
    }

    private static String folder(PublishedVersion version) {
        return version.edition().path() + "/versione/" + version.version() + "/";
    }

    /**
     * @param edition way to the edition's folder
     * @param own way to the version's folder
     */
    private byte[] page(PublicationRows.Row row, List<PublishedVersion> all, String edition, String own) {
        var version = row.version();
        var values = new HashMap<String, Object>();
        values.put("notes", new VersionNotes(version, all));
        values.put("edition", edition);
        values.put("list", edition + "../../");
        values.put("pdf", own + pdf(version));
        values.put("style", style);
        values.put(
                "body",
                rows.file(row.id(), ReportFile.BODY)
                        .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                        .orElseThrow()
                        .replace(ReportPress.FILES_AT, own));
        return bytes(templates.fill("site", values));
    }

    private byte[] list(List<PublishedVersion> listed) {
        var values = new HashMap<String, Object>();
        values.put("editions", ReportPages.byEdition(listed));
        values.put("style", style);
        return bytes(templates.fill("site-list", values));
    }

    private static String pdf(PublishedVersion version) {
        return ReportPress.pdfName(
                version.edition().year(), version.edition().kind().path(), version.version());
    }

    private static byte[] bytes(String page) {
        return ("<!DOCTYPE html>\n" + page.strip() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
