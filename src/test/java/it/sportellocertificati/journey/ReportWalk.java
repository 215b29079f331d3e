package it.sportellocertificati.journey;

import it.sportellocertificati.Chromium;
import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.process.ReportChapter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** One edition, a browser, and the people who work on it. */
abstract class ReportWalk extends RunningApplication {

    static final Path PICTURES = Path.of("target", "pictures");

    final String key;
    final ReportErrand edition;
    private final Map<String, Person> people = new HashMap<>();
    private Chromium chromium;

    @Autowired
    private RuntimeService runtime;

    /** @param key of an edition that no other test has */
    ReportWalk(String key) {
        this.key = key;
        this.edition = new ReportErrand(this::person, key);
    }

    @BeforeEach
    void openBrowser() throws IOException {
        Files.createDirectories(PICTURES);
        chromium = new Chromium();
    }

    @AfterEach
    void closeBrowser() {
        chromium.close();
    }

    Chromium chromium() {
        return chromium;
    }

    /** What somebody does in a browser of one's own. */
    void as(String user, Consumer<ReportPage> work) {
        try (ReportPage page =
                new ReportPage(chromium.browser(), URI.create(address("").toString()), user, passwordOf(user))) {
            try {
                work.accept(page);
            } catch (RuntimeException | AssertionError failed) {
                page.picture(PICTURES.resolve("failed-" + key + ".png"));
                throw failed;
            }
        }
    }

    Person person(String user) {
        return people.computeIfAbsent(user, name -> new Person(address("/"), name, passwordOf(name)));
    }

    /** The day of a chapter passes. */
    void timeIsOver(String chapter) {
        String instance = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> runtime.createProcessInstanceQuery()
                                .processDefinitionKey(ReportChapter.PROCESS)
                                .variableValueEquals("chapter", key + "/" + chapter)
                                .list(),
                        found -> found.size() == 1)
                .get(0)
                .getId();
        fire(instance, ReportChapter.BOUNDARY_EVENT_CHAPTER_OVERDUE);
    }

    static void await(ThrowingRunnable condition) {
        Awaitility.await().atMost(Duration.ofMinutes(3)).untilAsserted(condition);
    }
}
