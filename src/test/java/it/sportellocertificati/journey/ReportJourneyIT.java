package it.sportellocertificati.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import it.sportellocertificati.Chromium;
import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.process.ReportChapter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A whole edition as people of both organisations and the Procuratore make it, each in a browser: one chapter late, one sent back. */
class ReportJourneyIT extends RunningApplication {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String KEY = "consuntivo-2018";

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @Test
    void anEditionGoesFromThePlanToThePublishedPage() throws Exception {
        Files.createDirectories(PICTURES);
        try (Chromium chromium = new Chromium()) {
            plan(chromium);
            as(chromium, "camera.lucca", page -> {
                page.take("Indicare modi e criteri", KEY);
                page.type("manner", "Due persone dell’ufficio statistica scrivono e rileggono.");
                page.chooseAll("Accettare");
                page.picture(PICTURES.resolve("report-2-help.png"));
                page.complete();
            });
            as(chromium, "procura.dirigente", page -> {
                page.take("Raccogliere i dati", KEY);
                page.picture(PICTURES.resolve("report-3-figures.png"));
                page.complete();
            });
            write(chromium, "procura.addetto", "lettera-agli-stakeholder", "Ai cittadini del circondario.");
            write(chromium, "camera.viareggio", "nota-metodologica", "Come è stato fatto questo bilancio.");
            aChapterIsLate(chromium);
            write(chromium, "procura.addetto", "identita", "Chi siamo e dove lavoriamo.");
            edit(chromium);
            review(chromium, "procura.addetto", "Leggere per la Procura", false);
            review(chromium, "camera.lucca", "Leggere per la Camera", true);
            writeAgain(chromium, "camera.viareggio", "nota-metodologica", " Con la fonte di ogni dato.");
            edit(chromium);
            review(chromium, "procura.addetto", "Leggere per la Procura", false);
            review(chromium, "camera.lucca", "Leggere per la Camera", false);
            as(chromium, "procura.dirigente", page -> {
                page.take("Presentare l’edizione", KEY);
                page.picture(PICTURES.resolve("report-7-submit.png"));
                page.complete();
            });
            as(chromium, "procuratore", page -> {
                page.take("Approvare l’edizione", KEY);
                page.page().getByText("Segna tutti").click();
                page.picture(PICTURES.resolve("report-8-approve.png"));
                page.complete();
            });
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(visitor()
                                    .get("/bilancio-sociale/2018/consuntivo")
                                    .statusCode())
                            .isEqualTo(200));
            try (Page reader = chromium.browser().newPage()) {
                reader.navigate(address("/bilancio-sociale/2018/consuntivo").toString());
                assertThat(reader.content()).contains("Ai cittadini del circondario.", "Con la fonte di ogni dato.");
                reader.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve("report-9-published.png"))
                        .setFullPage(true));
                assertThat(new AxeBuilder(reader).analyze().getViolations()).isEmpty();
            }
        }
    }

    private void plan(Chromium chromium) {
        as(chromium, "procura.dirigente", page -> {
            assertThat(page.openEdition("CONSUNTIVO", 2018, LocalDate.now().plusDays(7)))
                    .isEqualTo(KEY);
            page.take("Pianificare capitoli", KEY);
            page.picture(PICTURES.resolve("report-1-plan.png"));
            page.keepChapters(3);
            page.complete();
        });
    }

    private void write(Chromium chromium, String user, String anchor, String text) {
        as(chromium, user, page -> {
            page.take("Scrivere il capitolo", KEY + "/" + anchor);
            page.write(text);
            assertThat(new AxeBuilder(page.page())
                            .include(".sportello")
                            // Of whole pages; this is a part of the Tasklist's.
                            .disableRules(List.of("landmark-one-main", "page-has-heading-one", "region"))
                            .analyze()
                            .getViolations())
                    .as("the form of a chapter")
                    .isEmpty();
            page.picture(PICTURES.resolve("report-4-" + anchor + ".png"));
            page.complete();
        });
    }

    private void writeAgain(Chromium chromium, String user, String anchor, String text) {
        as(chromium, user, page -> {
            page.take("Scrivere il capitolo", KEY + "/" + anchor);
            page.awaitText("Manca la fonte dei dati.");
            page.write(text);
            page.settleRemark();
            page.picture(PICTURES.resolve("report-6-again.png"));
            page.complete();
        });
    }

    private void aChapterIsLate(Chromium chromium) {
        var chapter = runtime.createProcessInstanceQuery()
                .processDefinitionKey(ReportChapter.PROCESS)
                .variableValueEquals("chapter", KEY + "/identita")
                .singleResult();
        var timer = management
                .createJobQuery()
                .processInstanceId(chapter.getId())
                .activityId(ReportChapter.BOUNDARY_EVENT_CHAPTER_OVERDUE)
                .singleResult();
        management.executeJob(timer.getId());
        as(chromium, "procura.dirigente", page -> {
            page.take("Gestire il ritardo", KEY);
            page.choose("Dare altro tempo o affidarlo ad altri");
            // Within the time of the reading; the new plan ends the task by itself.
            page.type("dueOn", LocalDate.now().plusDays(25).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
            page.picture(PICTURES.resolve("report-5-late.png"));
            page.complete();
        });
    }

    private void edit(Chromium chromium) {
        as(chromium, "procura.dirigente", page -> {
            page.take("Rivedere la stesura", KEY);
            page.picture(PICTURES.resolve("report-6-edit.png"));
            page.complete();
        });
    }

    private void review(Chromium chromium, String user, String task, boolean sendsBack) {
        as(chromium, user, page -> {
            page.take(task, KEY);
            page.chooseAll("Va bene");
            if (sendsBack) {
                page.chooseFor("Nota metodologica", "Da cambiare");
                page.type("remark-nota-metodologica", "Manca la fonte dei dati.");
            }
            page.complete();
        });
    }

    private void as(Chromium chromium, String user, Consumer<ReportPage> work) {
        try (ReportPage page =
                new ReportPage(chromium.browser(), URI.create(address("").toString()), user, passwordOf(user))) {
            try {
                work.accept(page);
            } catch (RuntimeException | AssertionError failed) {
                page.picture(PICTURES.resolve("report-failed.png"));
                throw failed;
            }
        }
    }
}
