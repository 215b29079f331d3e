package it.sportellocertificati.report.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportDocument;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.report.SampleReport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is published stays as it was and gets out, or somebody hears why not. */
abstract class PublishingReports {

    private static final EditionKey EDITION = new EditionKey(2016, ReportKind.PREVENTIVO);
    private static final String REASON = "Mancava un’azione.";

    @TempDir
    private Path folder;

    private PublicationRoom room;
    private DataSource database;

    abstract DataSource database();

    @BeforeEach
    void open() {
        database = database();
        room = new PublicationRoom(database);
    }

    @Test
    void aPublishedVersionIsThereWithItsFilesAndTheirFingerprints() {
        var publications = plain();

        var published = publications.publish(SampleReport.preventivo(), "procuratore");

        assertThat(publications.versions(EDITION)).containsExactly(published);
        assertThat(publications.all()).containsExactly(published);
        assertThat(published.publishedAt()).isEqualTo(PublicationRoom.NOW);
        PublishedFile pdf = publications
                .file(EDITION, 1, "bilancio-sociale-2016-preventivo.pdf")
                .orElseThrow();
        assertThat(pdf.sha256()).isEqualTo(Sha256.of(pdf.content()));
        assertThat(publications.file(EDITION, 2, "corpo.html")).isEmpty();
        assertThat(publications.file(EDITION, 1, "../corpo.html")).isEmpty();
    }

    @Test
    void publishingTheSameAgainChangesNothing() {
        var publications = plain();
        var first = publications.publish(SampleReport.preventivo(), "procuratore");
        var pdf = publications
                .file(EDITION, 1, "bilancio-sociale-2016-preventivo.pdf")
                .orElseThrow()
                .sha256();

        assertThat(publications.publish(SampleReport.preventivo(), "procuratore"))
                .isEqualTo(first);
        assertThat(publications
                        .file(EDITION, 1, "bilancio-sociale-2016-preventivo.pdf")
                        .map(PublishedFile::sha256))
                .isEqualTo(Optional.of(pdf));
    }

    @Test
    void aVersionIsNeverPublishedWithAnotherContent() {
        var publications = plain();
        publications.publish(SampleReport.preventivo(), "procuratore");

        assertThatThrownBy(() -> publications.publish(version(1, null, "Altro titolo"), "procuratore"))
                .isInstanceOfSatisfying(
                        Conflict.class, taken -> assertThat(taken.code()).isEqualTo("report.publication.taken"));
    }

    @Test
    void versionsFollowEachOtherAndCorrectionsSayWhy() {
        var publications = plain();
        refused(publications, version(2, REASON, "Titolo"), "report.publication.version");
        refused(publications, version(1, REASON, "Titolo"), "report.publication.correction");
        publications.publish(SampleReport.preventivo(), "procuratore");
        refused(publications, version(2, " ", "Titolo"), "report.publication.correction");
        refused(publications, version(3, REASON, "Titolo"), "report.publication.version");

        publications.publish(version(2, REASON, "Titolo"), "procuratore");

        assertThat(publications.versions(EDITION))
                .extracting(PublishedVersion::version)
                .containsExactly(2, 1);
    }

    @Test
    void theFolderHoldsAListTheNewestVersionAndEveryOneWithTheReasonOnBoth() throws IOException {
        var publications = plain();
        publications.publish(SampleReport.preventivo(), "procuratore");
        publications.push(EDITION, 1);
        assertThat(read("2016/preventivo/index.html")).doesNotContain("corretta", "Versioni precedenti");
        publications.publish(version(2, REASON, "Titolo nuovo"), "procuratore");
        publications.push(EDITION, 2);

        assertThat(read("index.html")).contains("Titolo nuovo", "href=\"2016/preventivo/index.html\"", REASON);
        assertThat(read("2016/preventivo/index.html"))
                .contains("Titolo nuovo", REASON, "href=\"versione/1/index.html\"");
        assertThat(read("2016/preventivo/versione/1/index.html"))
                .contains("che è stata corretta", REASON, "href=\"../../index.html\"", "<!DOCTYPE html>");
        assertThat(folder.resolve("2016/preventivo/versione/1/bilancio-sociale-2016-preventivo.pdf"))
                .exists();
        assertThat(folder.resolve("2016/preventivo/versione/2/bilancio-sociale-2016-preventivo-v2.pdf"))
                .exists();
        assertThat(publications.versions(EDITION).get(0).pushedAt()).isEqualTo(PublicationRoom.NOW);
        assertThat(everyLinkLeadsSomewhere()).isEmpty();
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".parte"))).isEmpty();
        }
    }

    @Test
    void anOldPushRepeatedDoesNotTakeTheCorrectionBack() throws IOException {
        var publications = plain();
        publications.publish(SampleReport.preventivo(), "procuratore");
        publications.publish(version(2, REASON, "Titolo nuovo"), "procuratore");
        publications.push(EDITION, 2);

        publications.push(EDITION, 1);

        assertThat(read("2016/preventivo/index.html")).contains("Titolo nuovo");
    }

    @Test
    void aRepeatedPushLeavesAloneWhatIsThereAndMendsWhatIsNot() throws IOException {
        var publications = plain();
        publications.publish(SampleReport.preventivo(), "procuratore");
        publications.push(EDITION, 1);
        Path pdf = folder.resolve("2016/preventivo/versione/1/bilancio-sociale-2016-preventivo.pdf");
        Path page = folder.resolve("2016/preventivo/index.html");
        var untouched = Files.getLastModifiedTime(pdf);
        String right = Files.readString(page);
        Files.writeString(page, right + "<p>altro</p>");

        publications.push(EDITION, 1);

        assertThat(Files.readString(page)).isEqualTo(right);
        assertThat(Files.getLastModifiedTime(pdf)).isEqualTo(untouched);
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsTold() throws IOException {
        var publications = room.publications(folder.resolve("file/sotto"), null, null);
        Files.createFile(folder.resolve("file"));
        publications.publish(SampleReport.preventivo(), "procuratore");

        assertThatThrownBy(() -> publications.push(EDITION, 1)).isInstanceOfSatisfying(PushFailed.class, failed -> {
            assertThat(failed.target()).isEqualTo("folder");
            assertThat(failed).hasMessage("report.push." + failed.fault());
        });
        assertThat(publications.versions(EDITION).get(0).fault()).isNotNull();
        assertThat(publications.versions(EDITION).get(0).pushedAt()).isNull();
    }

    @Test
    void thePublicAddressIsAskedAndAWrongAnswerIsTold() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var stale = new boolean[1];
        server.createContext("/", exchange -> {
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring("/bilanci/".length()));
            byte[] content = stale[0] ? "vecchia pagina".getBytes() : Files.readAllBytes(file);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        server.start();
        try {
            var publications = room.publications(
                    folder,
                    null,
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/bilanci"));
            publications.publish(SampleReport.preventivo(), "procuratore");
            publications.push(EDITION, 1);
            stale[0] = true;

            assertThatThrownBy(() -> publications.push(EDITION, 1))
                    .isInstanceOfSatisfying(
                            PushFailed.class,
                            failed -> assertThat(failed.fault()).isEqualTo(PushFault.NOT_SERVED));
            assertThat(publications.versions(EDITION).get(0).fault()).isEqualTo(PushFault.NOT_SERVED);
        } finally {
            server.stop(0);
        }
        var silent = room.publications(folder, null, URI.create("http://127.0.0.1:1/"));
        assertThatThrownBy(() -> silent.push(EDITION, 1)).isInstanceOf(PushFailed.class);
    }

    @Test
    void whatWasNeverPublishedIsNotPushed() {
        assertThatThrownBy(() -> plain().push(EDITION, 1)).isInstanceOf(Missing.class);
    }

    @Test
    void theListNamesOnlyWhatReadersOfTheSiteFindThere() throws IOException {
        var publications = plain();
        publications.publish(SampleReport.consuntivo(), "procuratore");
        publications.publish(SampleReport.preventivo(), "procuratore");

        publications.push(EDITION, 1);
        assertThat(read("index.html")).contains("2016/preventivo/").doesNotContain("2015/consuntivo/");
        publications.push(SampleReport.EDITION, 1);

        assertThat(read("index.html")).contains("2016/preventivo/", "2015/consuntivo/");
        assertThat(folder.resolve("2015/consuntivo/versione/1/dati/spese.csv")).exists();
        assertThat(everyLinkLeadsSomewhere()).isEmpty();
    }

    @Test
    void namesNobodyInTheRowsThatDoNotNeedTo() {
        plain().publish(SampleReport.preventivo(), "procuratore");

        assertThat(JdbcClient.create(database)
                        .sql("select published_by from report_publication")
                        .query(String.class)
                        .list())
                .containsExactly("procuratore");
    }

    private Publications plain() {
        return room.publications(folder, null, null);
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    /** @return links to files that are not there */
    private List<String> everyLinkLeadsSomewhere() throws IOException {
        var link = java.util.regex.Pattern.compile("href=\"([^\"#:]+)\"");
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .flatMap(file -> {
                        try {
                            return link.matcher(Files.readString(file))
                                    .results()
                                    .map(found -> file.resolveSibling(found.group(1)))
                                    .filter(target -> !Files.exists(target))
                                    .map(Path::toString);
                        } catch (IOException broken) {
                            throw new java.io.UncheckedIOException(broken);
                        }
                    })
                    .toList();
        }
    }

    private static void refused(Publications publications, ReportDocument document, String code) {
        assertThatThrownBy(() -> publications.publish(document, "procuratore"))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static ReportDocument version(int version, @org.jspecify.annotations.Nullable String reason, String title) {
        ReportDocument model = SampleReport.preventivo();
        return new ReportDocument(
                model.kind(),
                model.year(),
                version,
                title,
                model.publisher(),
                model.approvedOn(),
                model.approvedBy(),
                reason,
                model.chapters(),
                model.goals(),
                model.figures());
    }
}
