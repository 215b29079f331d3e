package it.sportellocertificati.platform.demo;

import it.sportellocertificati.report.EditionKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the chapters of the sample editions say; everything in them is invented. */
final class SampleTexts {

    private final Map<String, String> chapters;

    SampleTexts(EditionKey edition) {
        try (InputStream file = new ClassPathResource("report/samples/" + edition.value() + ".yaml").getInputStream()) {
            chapters = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("report.sample", e);
        }
    }

    /** HTML; a sentence of its own for a chapter that the template got later. */
    String of(String anchor, String title) {
        return chapters.getOrDefault(anchor, "<p>" + title + ": testo di esempio.</p>");
    }
}
