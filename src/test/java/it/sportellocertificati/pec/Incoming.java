package it.sportellocertificati.pec;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The room between its database and a provider's SMTP and IMAP. */
final class Incoming implements SharedPremises {

    private static final TestAuthority AUTHORITY = new TestAuthority("Autorità di prova");
    private static final TestSigner PROVIDER = AUTHORITY.provider();

    private final Path directory;
    private final MovableClock clock = new MovableClock(Instant.now().truncatedTo(ChronoUnit.MILLIS));
    private final SmtpPeer smtp = new SmtpPeer();
    private final ImapPeer imap = new ImapPeer();
    private final HikariDataSource database = PecDatabase.h2();
    private final PecRoom room;

    /** For all tests of a class, as an extension of it. */
    Incoming() {
        this(SharedPremises.newDirectory());
    }

    Incoming(Path directory) {
        AUTHORITY.writeTo(directory.resolve("ca.pem"));
        this.directory = directory;
        this.room = anotherNode();
    }

    /** Another node of the cluster: the same database, keys and provider. */
    PecRoom anotherNode() {
        return anotherNode(Map.of());
    }

    PecRoom anotherNode(Map<String, Object> changes) {
        Map<String, Object> settings = PecRoom.settings(smtp.port(), imap.port(), directory.resolve("ca.pem"));
        settings.put("sportello.pec.max-message-size", "2MB");
        settings.putAll(changes);
        return PecRoom.open(database, directory, clock, settings);
    }

    @Override
    public Path directory() {
        return directory;
    }

    @Override
    public void beginAfresh() {
        room.happenings().forget();
        smtp.forget();
    }

    String posted() {
        return room.outbox().post(PecRoom.letter("Certificato"));
    }

    String sent() {
        String id = posted();
        room.send();
        return id;
    }

    TestMail receipt(ReceiptKind kind, String id) {
        return TestMail.receipt(kind, id).signedBy(PROVIDER);
    }

    /** The receipts for this letter that others were told of. */
    List<ReceiptKind> told(String id) {
        return room.happenings().of(ReceiptRecorded.class).stream()
                .filter(event -> event.messageId().equals(id))
                .map(ReceiptRecorded::kind)
                .toList();
    }

    /** Messages ever seen. */
    long rows() {
        return room.jdbc()
                .sql("select count(*) from pec_received")
                .query(Long.class)
                .single();
    }

    TestSigner provider() {
        return PROVIDER;
    }

    MovableClock clock() {
        return clock;
    }

    SmtpPeer smtp() {
        return smtp;
    }

    ImapPeer imap() {
        return imap;
    }

    PecRoom room() {
        return room;
    }

    @Override
    public void close() throws IOException {
        room.close();
        smtp.close();
        imap.close();
        database.close();
    }
}
