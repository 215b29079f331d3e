package it.sportellocertificati.report.edition;

import it.sportellocertificati.report.ReportKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The chapters that new editions start with: those that ship with the product, until the manager changes them. */
@Component
class Templates {

    private final JdbcClient jdbc;

    Templates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TemplateChapter> of(ReportKind kind) {
        List<TemplateChapter> own = jdbc.sql("select * from report_template where kind = ? order by position")
                .param(kind.name())
                .query((row, number) -> new TemplateChapter(
                        row.getString("anchor"),
                        row.getString("title"),
                        Organisation.valueOf(row.getString("owner")),
                        row.getString("guidance")))
                .list();
        return own.isEmpty() ? shipped(kind) : own;
    }

    void replace(ReportKind kind, List<TemplateChapter> chapters) {
        jdbc.sql("delete from report_template where kind = ?")
                .param(kind.name())
                .update();
        for (int i = 0; i < chapters.size(); i++) {
            TemplateChapter chapter = chapters.get(i);
            jdbc.sql(
                            "insert into report_template (kind, anchor, position, title, guidance, owner) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            kind.name(),
                            chapter.anchor(),
                            i + 1,
                            chapter.title(),
                            chapter.guidance(),
                            chapter.owner().name())
                    .update();
        }
    }

    private static List<TemplateChapter> shipped(ReportKind kind) {
        try (InputStream file = new ClassPathResource("report/" + kind.path() + ".yaml").getInputStream()) {
            List<Map<String, String>> chapters = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            List<TemplateChapter> found = new ArrayList<>();
            for (Map<String, String> chapter : chapters) {
                found.add(new TemplateChapter(
                        chapter.getOrDefault("anchor", ""),
                        chapter.getOrDefault("title", ""),
                        Organisation.valueOf(chapter.getOrDefault("owner", "")),
                        chapter.getOrDefault("guidance", "")));
            }
            return List.copyOf(found);
        } catch (IOException missing) {
            throw new UncheckedIOException("report.template", missing);
        }
    }
}
