package it.sportellocertificati.pec.archive;

import it.sportellocertificati.common.Missing;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.pec.ReceiptKind;
import it.sportellocertificati.pec.ReceivedLetter;
import it.sportellocertificati.pec.ReceivedReceipt;
import it.sportellocertificati.pec.ReceivedState;
import it.sportellocertificati.pec.SignatureVerdict;
import it.sportellocertificati.safekeeping.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Received messages read back for people: opened, but not parsed again. */
@Component
public class ReceivedArchive {

    private static final String RECEIPTS = """
            select id, dossier, kind, verdict, believed, stated_at, recorded_at, sha256, detail from pec_received
            where message_id = ? and state = 'RECEIPT' order by recorded_at, id
            """;
    private static final String LETTER = """
            select account, dossier, state, verdict, believed, received_at, problem, detail from pec_received
            where id = ? and state not in ('RECEIPT', 'FOREIGN_RECEIPT')
            """;
    private static final String MOVE = "update pec_received set dossier = ?, detail = ?, content = ? where id = ?";

    private final JdbcClient jdbc;
    private final Vault vault;

    ReceivedArchive(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public List<ReceivedReceipt> receipts(String messageId) {
        return jdbc.sql(RECEIPTS)
                .param(messageId)
                .query((rs, row) -> toReceipt(messageId, rs))
                .list();
    }

    public ReceivedLetter letter(UUID id) {
        return jdbc.sql(LETTER)
                .param(id)
                .query((rs, row) -> toLetter(id, rs))
                .optional()
                .orElseThrow(() -> new Missing("pec.received.missing"));
    }

    public byte[] bytes(UUID id) {
        return jdbc.sql("select dossier, content from pec_received where id = ?")
                .param(id)
                .query((rs, row) -> vault.open(rs.getString(1), Seals.content(id), rs.getBytes(2)))
                .optional()
                .orElseThrow(() -> new Missing("pec.received.missing"));
    }

    /** The damaged receipts of this letter have been before a person. */
    public void seen(String messageId) {
        jdbc.sql("update pec_received set seen = true where message_id = ? and verdict = 'BROKEN' and seen = false")
                .param(messageId)
                .update();
    }

    /** Seals a message under another dossier's key. */
    public void move(UUID id, String dossier) {
        Sealed sealed = jdbc.sql("select dossier, detail, content from pec_received where id = ?")
                .param(id)
                .query((rs, row) -> new Sealed(rs.getString(1), rs.getBytes(2), rs.getBytes(3)))
                .optional()
                .orElseThrow(() -> new Missing("pec.received.missing"));
        if (sealed.dossier().equals(dossier)) {
            return;
        }
        jdbc.sql(MOVE)
                .param(dossier)
                .param(vault.seal(
                        dossier, Seals.detail(id), vault.open(sealed.dossier(), Seals.detail(id), sealed.detail())))
                .param(vault.seal(
                        dossier, Seals.content(id), vault.open(sealed.dossier(), Seals.content(id), sealed.content())))
                .param(id)
                .update();
    }

    private ReceivedReceipt toReceipt(String messageId, ResultSet rs) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        ReceivedDetail detail = detail(id, rs);
        return new ReceivedReceipt(
                id,
                messageId,
                ReceiptKind.valueOf(rs.getString("kind")),
                SignatureVerdict.valueOf(rs.getString("verdict")),
                rs.getBoolean("believed"),
                detail.recipient(),
                detail.external(),
                rs.getTimestamp("stated_at").toInstant(),
                rs.getTimestamp("recorded_at").toInstant(),
                detail.provider(),
                detail.words(),
                rs.getString("sha256"));
    }

    private ReceivedLetter toLetter(UUID id, ResultSet rs) throws SQLException {
        ReceivedDetail detail = detail(id, rs);
        return new ReceivedLetter(
                id,
                rs.getString("account"),
                rs.getString("dossier"),
                ReceivedState.valueOf(rs.getString("state")),
                SignatureVerdict.valueOf(rs.getString("verdict")),
                rs.getBoolean("believed"),
                detail.sender() == null ? null : PecAddress.parse(detail.sender()),
                detail.subject(),
                detail.text(),
                rs.getTimestamp("received_at").toInstant(),
                rs.getString("problem"));
    }

    private ReceivedDetail detail(UUID id, ResultSet rs) throws SQLException {
        return ReceivedDetail.of(vault.open(rs.getString("dossier"), Seals.detail(id), rs.getBytes("detail")));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Sealed(String dossier, byte[] detail, byte[] content) {}
}
