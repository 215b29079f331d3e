package it.sportellocertificati.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailTest {

    private static final String DOSSIER = "LU26-0004-1275";

    @TempDir
    private Path keys;

    private final StatementCount statements = new StatementCount();
    private DataSource database;
    private AuditTrail audit;

    @BeforeEach
    void open() {
        database = statements.watching(MigratedDatabase.h2("safekeeping"));
        audit = TestSafekeeping.on(database, keys).audit();
        statements.taken();
    }

    @Test
    void recordsWhoDidWhatToWhichDossierAndWhenByOneStatement() {
        audit.record("document.read", DOSSIER, "kind=CERTIFICATE");

        assertThat(statements.taken()).hasSize(1);
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry).containsEntry("actor", "procura.addetto").containsEntry("act", "document.read");
            assertThat(entry).containsEntry("dossier", DOSSIER).containsEntry("detail", "kind=CERTIFICATE");
            assertThat(entry.get("moment")).isEqualTo(Timestamp.from(TestSafekeeping.NOW));
        });
    }

    @Test
    void leavesNoEntryOfWhatWasRolledBack() {
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> {
            audit.record("document.read", DOSSIER, "");
            status.setRollbackOnly();
        });

        assertThat(entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maria Bianchi", "someone@pec.example", "RSSMRA80A01H501U", "subject=RSSMRA80A01H501U"})
    void takesNoPersonalDataAsDetail(String detail) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> audit.record("document.read", DOSSIER, detail))
                .withMessage("safekeeping.auditHoldsCodesOnly");
        assertThat(entries()).isEmpty();
    }

    private List<Map<String, Object>> entries() {
        return JdbcClient.create(database)
                .sql("select actor, act, dossier, detail, at as moment from audit_entry")
                .query((rs, index) -> Map.<String, Object>of(
                        "actor", rs.getString("actor"),
                        "act", rs.getString("act"),
                        "dossier", rs.getString("dossier"),
                        "detail", rs.getString("detail"),
                        "moment", rs.getTimestamp("moment")))
                .list();
    }
}
