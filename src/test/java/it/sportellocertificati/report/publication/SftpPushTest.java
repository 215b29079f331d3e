package it.sportellocertificati.report.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import it.sportellocertificati.report.SampleReport;
import it.sportellocertificati.report.publication.PublicationSettings.Sftp;
import it.sportellocertificati.report.publication.SftpServer.Trouble;
import it.sportellocertificati.safekeeping.MigratedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over real sockets to a real server: what arrives is whole, what does not is told by its cause, and trying again ends well. */
class SftpPushTest {

    private static final EditionKey EDITION = new EditionKey(2016, ReportKind.PREVENTIVO);

    @TempDir
    private Path directory;

    private SftpServer server;
    private PublicationRoom room;

    @BeforeEach
    void publish() throws Exception {
        server = new SftpServer(directory);
        room = new PublicationRoom(MigratedDatabase.h2("safekeeping", "report-publication"));
        to(server.byPassword(SftpServer.PASSWORD)).publish(SampleReport.preventivo(), "procuratore");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void everyFileArrivesByKeyAndNothingUnfinishedIsLeft() throws IOException {
        to(server.byKey("chiave")).push(EDITION, 1);

        everythingIsThere();
    }

    @Test
    void everyFileArrivesByPassword() throws IOException {
        to(server.byPassword(SftpServer.PASSWORD)).push(EDITION, 1);

        everythingIsThere();
    }

    @Test
    void pushingAgainIsHarmless() throws IOException {
        var publications = to(server.byKey("chiave"));
        publications.push(EDITION, 1);
        publications.push(EDITION, 1);

        everythingIsThere();
    }

    @Test
    void aWrongPasswordOrKeyIsToldAsSuch() {
        assertThat(fault(server.byPassword("sbagliata"))).isEqualTo(PushFault.NOT_SIGNED_IN);
        assertThat(fault(server.byKey("altra-chiave"))).isEqualTo(PushFault.NOT_SIGNED_IN);
        assertThat(fault(server.byKey("known_hosts"))).isEqualTo(PushFault.NOT_SIGNED_IN);
    }

    @Test
    void aServerWithAnotherKeyGetsNothing() throws Exception {
        server.forget();

        assertThat(fault(server.byPassword(SftpServer.PASSWORD))).isEqualTo(PushFault.HOST_NOT_TRUSTED);
        assertThat(server.root()).isEmptyDirectory();
    }

    @Test
    void aServerThatIsInNoListGetsNothing() throws IOException {
        Files.delete(directory.resolve("known_hosts"));

        assertThat(fault(server.byPassword(SftpServer.PASSWORD))).isEqualTo(PushFault.HOST_NOT_TRUSTED);
        assertThat(server.root()).isEmptyDirectory();
    }

    @Test
    void whereNobodyAnswersIsTold() {
        assertThat(fault(server.nobodyThere())).isEqualTo(PushFault.UNREACHABLE);
    }

    @Test
    void aFullDiskIsToldAndMendedByTryingAgain() throws IOException {
        server.suffer(Trouble.DISK_FULL);
        assertThat(fault(server.byKey("chiave"))).isEqualTo(PushFault.NO_ROOM);

        endsWell();
    }

    @Test
    void aFailureWithoutAReasonIsNoFullDiskWhileTheServerSaysThatThereIsRoom() throws IOException {
        server.suffer(Trouble.SPACELESS);
        assertThat(fault(server.byKey("chiave"))).isEqualTo(PushFault.UNKNOWN);

        endsWell();
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsTold() {
        server.suffer(Trouble.READ_ONLY);

        assertThat(fault(server.byKey("chiave"))).isEqualTo(PushFault.NOT_PERMITTED);
    }

    @Test
    void aConnectionLostHalfWayIsToldAndLeavesNoHalfFileUnderItsName() throws IOException {
        var publications = to(server.byKey("chiave"));
        publications.publish(SampleReport.consuntivo(), "procuratore");
        server.suffer(Trouble.CUT_OFF);
        PushFailed failed = catchThrowableOfType(PushFailed.class, () -> publications.push(SampleReport.EDITION, 1));
        assertThat(failed.fault()).isEqualTo(PushFault.INTERRUPTED);
        var pdf = server.root().resolve("2015/consuntivo/versione/1/bilancio-sociale-2015-consuntivo.pdf");
        assertThat(pdf).doesNotExist();

        server.suffer(Trouble.NONE);
        publications.push(SampleReport.EDITION, 1);
        assertThat(pdf).exists();
    }

    @Test
    void aFileThatTheServerKeepsOtherwiseThanSentIsTold() throws IOException {
        server.suffer(Trouble.SHORT_FILES);
        assertThat(fault(server.byKey("chiave"))).isEqualTo(PushFault.ALTERED);

        endsWell();
    }

    @Test
    void settingsNeverShowTheirSecrets() {
        assertThat(server.byPassword(SftpServer.PASSWORD)).asString().doesNotContain(SftpServer.PASSWORD);
    }

    private void endsWell() throws IOException {
        var publications = to(server.byKey("chiave"));
        assertThat(publications.versions(EDITION).get(0).fault()).isNotNull();
        server.suffer(Trouble.NONE);
        publications.push(EDITION, 1);
        everythingIsThere();
        assertThat(publications.versions(EDITION).get(0).fault()).isNull();
    }

    private void everythingIsThere() throws IOException {
        var publications = to(server.byKey("chiave"));
        var pdf = publications
                .file(EDITION, 1, "bilancio-sociale-2016-preventivo.pdf")
                .orElseThrow();
        assertThat(server.root().resolve("2016/preventivo/versione/1/bilancio-sociale-2016-preventivo.pdf"))
                .hasBinaryContent(pdf.content());
        assertThat(server.root().resolve("index.html")).content().contains("2016/preventivo/index.html");
        assertThat(publications.versions(EDITION).get(0).pushedAt()).isEqualTo(PublicationRoom.NOW);
        try (var files = Files.walk(server.root())) {
            assertThat(files.filter(file -> file.toString().endsWith(".parte"))).isEmpty();
        }
    }

    private PushFault fault(Sftp settings) {
        PushFailed failed =
                catchThrowableOfType(PushFailed.class, () -> to(settings).push(EDITION, 1));
        assertThat(failed.target()).isEqualTo("sftp");
        assertThat(to(settings).versions(EDITION).get(0).fault()).isEqualTo(failed.fault());
        return failed.fault();
    }

    private Publications to(Sftp settings) {
        return room.publications(null, settings, null);
    }
}
