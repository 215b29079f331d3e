package it.sportellocertificati.platform.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;

/** Production tells everything that is missing at once, and starts when nothing is. */
class ProductionRequirementsTest {

    @TempDir
    private Path directory;

    private final Map<String, Object> given = new TreeMap<>();

    @BeforeEach
    void giveEverything() throws Exception {
        given.put("sportello.data", directory.toString());
        given.put("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/sportello");
        given.put("spring.datasource.username", "sportello");
        given.put("spring.datasource.password", "a secret");
        given.put("sportello.admin.username", "amministratore");
        given.put("sportello.admin.password", "A secret 123!");
        given.put(
                "sportello.agreement.file",
                file("agreement.yaml", "procura:").toUri().toString());
        given.put(
                "sportello.pec.trust-anchors",
                file("anchors.pem", anyCertificate()).toString());
        file("keys/key-encryption.json", "{}");
        file("keys/search-digests.json", "{}");
        given.put("sportello.pec.accounts.camera.address", "camera@pec.example");
        given.put("spring.mail.host", "smtp.procura.example");
        given.put("sportello.mail.from", "casellario@procura.example");
        given.put("sportello.portal.address", "https://sportello.example");
        given.put("sportello.counter.address", "via dell’Esempio 1, Lucca");
        given.put("sportello.counter.hours.it", "dal lunedì al venerdì, dalle 9:00 alle 12:30");
        given.put("sportello.contacts.office", "casellario@procura.example");
        given.put("sportello.contacts.data-protection", "rpd@procura.example");
        given.put("sportello.contacts.accessibility", "accessibilita@procura.example");
        for (var account : new String[] {"procura", "camera"}) {
            for (var protocol : new String[] {"smtp", "imap"}) {
                given.put("sportello.pec.accounts." + account + "." + protocol + ".host", "mail.pec.example");
                given.put("sportello.pec.accounts." + account + "." + protocol + ".password", "a secret");
            }
        }
    }

    @Test
    void startsWhenNothingIsMissing() {
        requirements().postProcessBeanFactory(new DefaultListableBeanFactory());
    }

    @Test
    void tellsEverythingThatIsMissingAtOnce() {
        given.clear();
        given.put("sportello.data", directory.resolve("empty").toString());

        assertThatThrownBy(() -> requirements().postProcessBeanFactory(new DefaultListableBeanFactory()))
                .asInstanceOf(type(ProductionNotReady.class))
                .satisfies(refusal -> assertThat(String.join("\n", refusal.reasons()))
                        .contains("spring.datasource.url")
                        .contains("sportello.pec.trust-anchors")
                        .contains("sportello.agreement.file")
                        .contains("sportello.safekeeping.keys")
                        .contains("sportello.admin.username")
                        .contains("sportello.pec.accounts.camera.address")
                        .contains("spring.mail.host")
                        .contains("sportello.mail.from")
                        .contains("sportello.portal.address")
                        .contains("sportello.counter.address")
                        .contains("sportello.counter.hours")
                        .contains("sportello.contacts.accessibility")
                        .contains("sportello.pec.accounts.procura.imap.password"));
    }

    @ParameterizedTest
    @CsvSource({
        "sportello.demo, true",
        "sportello.sample-bookings, true",
        "sportello.pec.simulator.enabled, true",
        "server.servlet.session.cookie.secure, false",
        "camunda.bpm.webapp.csrf.enable-secure-cookie, false",
        "camunda.bpm.webapp.session-cookie.enable-secure-cookie, false",
        "spring.datasource.url, jdbc:h2:mem:x",
        "sportello.agreement.file, classpath:agreement/lucca.yaml",
        "sportello.agreement.file, file:/nowhere.yaml",
        "sportello.pec.trust-anchors, /nowhere.pem",
        "sportello.pec.accounts.procura.smtp.security, NONE",
        "spring.mail.properties.mail.smtp.starttls.required, false",
        "sportello.admin.password, ''"
    })
    void refusesWhatBelongsToTheDemoOrIsUnsafe(String setting, String value) {
        given.put(setting, value);

        assertThatThrownBy(() -> requirements().postProcessBeanFactory(new DefaultListableBeanFactory()))
                .asInstanceOf(type(ProductionNotReady.class))
                .satisfies(refusal ->
                        assertThat(refusal.reasons()).singleElement().asString().contains(setting));
    }

    @Test
    void showsAnOperatorAListInPlaceOfAStackTrace() {
        var failure = new ProductionNotReady(List.of("one.thing: missing", "another.thing: missing"));

        var analysis = new ProductionNotReadyAnalyzer().analyze(failure, failure);

        assertThat(analysis.getDescription()).contains("- one.thing", "- another.thing");
        assertThat(analysis.getAction()).isNotBlank();
    }

    /** Settings as a start with the profile sees them: given ones over the profile's over the common ones. */
    private ProductionRequirements requirements() {
        var environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        sources.addFirst(new MapPropertySource("given", given));
        for (var name : new String[] {"application-production.yml", "application.yml"}) {
            sources.addLast(yaml(name));
        }
        return new ProductionRequirements(environment, new DefaultResourceLoader());
    }

    private static PropertySource<?> yaml(String name) {
        try {
            return new YamlPropertySourceLoader()
                    .load(name, new FileSystemResource("src/main/resources/" + name))
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name, String content) throws IOException {
        var file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    /** One of those that the Java installation trusts. */
    private static String anyCertificate() throws Exception {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        var issuers = ((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers();
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(issuers[0].getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
