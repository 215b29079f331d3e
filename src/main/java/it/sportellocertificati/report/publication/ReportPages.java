package it.sportellocertificati.report.publication;

import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.press.ReportFile;
import it.sportellocertificati.report.press.ReportPress;
import it.sportellocertificati.report.press.ReportTemplates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What our own portal shows between its head and foot: the same as the Procura's site, with our addresses. Italian. */
@Component
public class ReportPages {

    private final Publications publications;
    private final ReportTemplates templates;

    ReportPages(Publications publications, MessageSource messages) {
        this.publications = publications;
        this.templates = new ReportTemplates(messages);
    }

    /**
     * All editions with what was corrected; none while nothing is published.
     *
     * @param root address of the list, without a slash at its end
     */
    public Optional<String> list(String root) {
        var all = publications.all();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(templates.fill("list", Map.of("editions", byEdition(all), "root", root + "/")));
    }

    /**
     * A version with what is to be known of the others; none if it was not published.
     *
     * @param root address of the list, without a slash at its end
     */
    public Optional<Page> page(EditionKey edition, int version, String root) {
        var all = publications.versions(edition);
        String home = root + "/" + edition.path();
        String files = home + "/versione/" + version + "/";
        return all.stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .flatMap(shown -> publications
                        .file(edition, version, ReportFile.BODY)
                        .map(file -> {
                            String notes =
                                    templates.fill("own", Map.of("notes", new VersionNotes(shown, all), "home", home));
                            String body = new String(file.content(), StandardCharsets.UTF_8);
                            return new Page(shown, notes, body.replace(ReportPress.FILES_AT, files));
                        }));
    }

    /** Of each edition its versions, in the order in which they come. */
    static Map<String, List<PublishedVersion>> byEdition(List<PublishedVersion> versions) {
        var editions = new LinkedHashMap<String, List<PublishedVersion>>();
        for (PublishedVersion version : versions) {
            editions.computeIfAbsent(version.edition().path(), path -> new ArrayList<>())
                    .add(version);
        }
        return editions;
    }

    /**
     * @param notes of the other versions, as markup; blank where there is nothing to say
     * @param body the report, as markup
     */
    public record Page(PublishedVersion version, String notes, String body) {}
}
