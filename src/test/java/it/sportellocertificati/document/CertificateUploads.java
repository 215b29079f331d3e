package it.sportellocertificati.document;

import static it.sportellocertificati.safekeeping.TestSafekeeping.CLERK;
import static it.sportellocertificati.safekeeping.TestSafekeeping.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.FieldProblem;
import it.sportellocertificati.common.FiscalCode;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.safekeeping.StatementCount;
import it.sportellocertificati.safekeeping.TestSafekeeping;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** What becomes of a certificate that was uploaded, on either database. */
abstract class CertificateUploads {

    private static final FiscalCode SUBJECT = FiscalCode.parse("RSSMRA80A01H501U");
    private static final CertificateExpectation BOOKING =
            new CertificateExpectation(BookingNumber.of(2026, 41275), SUBJECT);
    private static final CertificateExpectation OTHER_BOOKING =
            new CertificateExpectation(BookingNumber.of(2026, 41276), SUBJECT);
    private static final String DOSSIER = BOOKING.number().value();
    private static final byte[] FILE = SignedSamples.pades("Certificato " + SUBJECT.value());
    private static final byte[] CORRECTED = SignedSamples.cades("Certificato corretto");

    @TempDir
    private Path keys;

    private final ExecutorService others = Executors.newFixedThreadPool(2);
    private final StatementCount statements = new StatementCount();
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private Documents documents;

    abstract DataSource database();

    @BeforeEach
    void open() {
        DataSource database = statements.watching(database());
        jdbc = JdbcClient.create(database);
        TestSafekeeping safekeeping = TestSafekeeping.on(database, keys);
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        transaction = new TransactionTemplate(transactions);
        documents = new Documents(
                new CertificateInspection(
                        new DocumentSettings(DataSize.ofMegabytes(1), true, 50), new SignatureCheck()),
                new DocumentRows(jdbc, safekeeping.rows()),
                new DocumentSeal(safekeeping.vault()),
                safekeeping.digests(),
                safekeeping.audit(),
                () -> CLERK,
                TestSafekeeping.clock(),
                transactions);
    }

    private StoredDocument store(CertificateExpectation expected, String fileName, byte[] content) {
        return documents.storeCertificate(expected, fileName, content, () -> {});
    }

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    @Test
    void givesBackTheFileByteByByteWithItsHashAndSignatures() throws NoSuchAlgorithmException {
        StoredDocument stored = store(BOOKING, "C:\\Scrivania\\certificato.pdf", FILE);

        assertThat(documents.content(stored.id())).isEqualTo(FILE);
        assertThat(documents.certificateOf(DOSSIER)).contains(stored);
        assertThat(stored.fileName()).isEqualTo("certificato.pdf");
        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        assertThat(stored.size()).isEqualTo(FILE.length);
        assertThat(stored.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(FILE)));
        assertThat(stored.signature().container()).isEqualTo("PADES");
        assertThat(stored.storedAt()).isEqualTo(NOW);
    }

    @Test
    void leavesNothingReadableInTheDatabase() {
        StoredDocument stored = store(BOOKING, "certificato-rossi.pdf", FILE);

        String row = jdbc.sql("select facts, content, concat_ws(' ', dossier, kind, media_type, current_of,"
                        + " current_digest, stored_by) from document")
                .query((rs, index) -> latin(rs.getBytes(1)) + latin(rs.getBytes(2)) + rs.getString(3))
                .single();
        assertThat(row).contains(DOSSIER, "CERTIFICATE");
        assertThat(row).doesNotContain("rossi", "%PDF", TestSigner.NAME, stored.sha256(), SUBJECT.value());
    }

    @Test
    void replacesTheCurrentCertificateAndKeepsTheOldOne() {
        StoredDocument first = store(BOOKING, "certificato.pdf", FILE);
        StoredDocument second = store(BOOKING, "corretto.pdf.p7m", CORRECTED);

        assertThat(documents.certificateOf(DOSSIER)).contains(second);
        assertThat(documents.content(first.id())).isEqualTo(FILE);
        assertThat(rows("superseded_at is not null")).isEqualTo(1);
        assertThat(rows("current_of is not null")).isEqualTo(1);
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        StoredDocument first = store(BOOKING, "certificato.pdf", FILE);
        StoredDocument again = store(BOOKING, "copia.pdf", FILE);

        assertThat(again).isEqualTo(first);
        assertThat(rows("1 = 1")).isEqualTo(1);
    }

    @Test
    void refusesTheFileOfAnotherBookingAndNamesThatBooking() {
        store(BOOKING, "certificato.pdf", FILE);

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> store(OTHER_BOOKING, "certificato.pdf", FILE))
                .satisfies(rejected -> assertThat(rejected.problems())
                        .containsExactly(FieldProblem.of("file", "document.file.storedElsewhere", DOSSIER)));
        assertThat(documents.certificateOf(OTHER_BOOKING.number().value())).isEmpty();
    }

    @Test
    void takesAFileThatWasUploadedToTheWrongBookingOnceItIsReplacedThere() {
        store(BOOKING, "certificato.pdf", FILE);
        store(BOOKING, "corretto.pdf", CORRECTED);

        StoredDocument moved = store(OTHER_BOOKING, "certificato.pdf", FILE);

        assertThat(documents.certificateOf(OTHER_BOOKING.number().value())).contains(moved);
    }

    @Test
    void changesNothingWhenTheFileIsRefused() {
        StoredDocument first = store(BOOKING, "certificato.pdf", FILE);

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> store(BOOKING, "certificato.pdf", SignedSamples.plainPdf("Certificato")));

        assertThat(documents.certificateOf(DOSSIER)).contains(first);
    }

    @Test
    void recordsWhoStoredAndWhoReadAFile() {
        StoredDocument stored = store(BOOKING, "certificato.pdf", FILE);
        documents.content(stored.id());

        List<String> trail = jdbc.sql("select actor, act, dossier, detail from audit_entry order by act desc")
                .query((rs, index) ->
                        String.join(" ", rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4)))
                .list();
        String document = "document=" + stored.id() + ";kind=CERTIFICATE";
        assertThat(trail)
                .containsExactly(
                        "procura.addetto document.store " + DOSSIER + " " + document + ";container=PADES",
                        "procura.addetto document.read " + DOSSIER + " " + document);
    }

    @Test
    void saysThatADocumentDoesNotExist() {
        assertThatExceptionOfType(Missing.class)
                .isThrownBy(() -> documents.content(UUID.randomUUID()))
                .extracting(Missing::code)
                .isEqualTo("document.missing");
        assertThat(documents.certificateOf(DOSSIER)).isEmpty();
    }

    @Test
    void isPartOfTheCallersTransaction() {
        transaction.executeWithoutResult(status -> {
            store(BOOKING, "certificato.pdf", FILE);
            status.setRollbackOnly();
        });

        assertThat(documents.certificateOf(DOSSIER)).isEmpty();
        assertThat(rows("1 = 1")).isZero();
    }

    @Test
    void asksTheDatabaseThreeTimesToStoreAndTwiceToRead() {
        store(BOOKING, "certificato.pdf", CORRECTED);
        jdbc.sql("delete from document").update();
        statements.taken();

        StoredDocument stored = store(BOOKING, "certificato.pdf", FILE);
        assertThat(statements.taken()).hasSize(3);

        documents.content(stored.id());
        assertThat(statements.taken()).hasSize(2);
    }

    @Test
    void endsWithOneCurrentCertificateWhenTwoAreUploadedAtOnce() throws Exception {
        Future<StoredDocument> second = transaction.execute(status -> {
            store(BOOKING, "certificato.pdf", FILE);
            return storedByAnother(BOOKING, CORRECTED);
        });

        assertThat(second.get(30, TimeUnit.SECONDS))
                .isEqualTo(documents.certificateOf(DOSSIER).orElseThrow());
        assertThat(rows("current_of is not null")).isEqualTo(1);
        assertThat(rows("1 = 1")).isEqualTo(2);
    }

    @Test
    void endsWithOneCurrentCertificateWhenTwoReplaceItAtOnce() throws Exception {
        store(BOOKING, "primo.pdf", SignedSamples.pades("Primo"));
        Future<StoredDocument> second = transaction.execute(status -> {
            store(BOOKING, "certificato.pdf", FILE);
            return storedByAnother(BOOKING, CORRECTED);
        });

        assertThat(second.get(30, TimeUnit.SECONDS))
                .isEqualTo(documents.certificateOf(DOSSIER).orElseThrow());
        assertThat(rows("current_of is not null")).isEqualTo(1);
        assertThat(rows("1 = 1")).isEqualTo(3);
    }

    @Test
    void refusesOneOfTwoBookingsThatGetTheSameFileAtOnce() throws Exception {
        Future<StoredDocument> second = transaction.execute(status -> {
            store(BOOKING, "certificato.pdf", FILE);
            return storedByAnother(OTHER_BOOKING, FILE);
        });

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> second.get(30, TimeUnit.SECONDS))
                .withCauseInstanceOf(Rejected.class)
                .withMessageContaining("document.file.storedElsewhere");
        assertThat(rows("1 = 1")).isEqualTo(1);
    }

    /** Begins while the caller's transaction is open, and waits for its end. */
    private Future<StoredDocument> storedByAnother(CertificateExpectation booking, byte[] file) {
        Future<StoredDocument> second = others.submit(() -> store(booking, "certificato.pdf", file));
        await().during(Duration.ofSeconds(1)).until(() -> !second.isDone());
        return second;
    }

    private long rows(String condition) {
        return jdbc.sql("select count(*) from document where " + condition)
                .query(Long.class)
                .single();
    }

    private static String latin(byte[] column) {
        return new String(column, StandardCharsets.ISO_8859_1);
    }

    @Test
    void keepsNothingThatIsNoLongerWantedWhenItHasBeenChecked() {
        store(BOOKING, "certificato.pdf", FILE);

        assertThatThrownBy(() -> documents.storeCertificate(BOOKING, "corretto.pdf", CORRECTED, () -> {
                    throw new Conflict("booking.state.changed");
                }))
                .isInstanceOf(Conflict.class);

        assertThat(documents
                        .certificateOf(BOOKING.number().value())
                        .orElseThrow()
                        .fileName())
                .isEqualTo("certificato.pdf");
    }
}
