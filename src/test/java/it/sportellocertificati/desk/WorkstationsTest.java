package it.sportellocertificati.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.agreement.DemoAgreement;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.safekeeping.MigratedDatabase;
import it.sportellocertificati.safekeeping.TestSafekeeping;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By what a computer is known as one of a desk. */
class WorkstationsTest {

    private static final Actor STAFF = new Actor("camera.lucca", Set.of("desk-lucca"));

    private JdbcClient jdbc;
    private Workstations workstations;

    @BeforeEach
    void open(@TempDir Path keys) {
        DataSource database = MigratedDatabase.h2("safekeeping", "desk");
        TestSafekeeping safekeeping = TestSafekeeping.on(database, keys);
        jdbc = JdbcClient.create(database);
        workstations = new Workstations(
                jdbc,
                safekeeping.digests(),
                safekeeping.audit(() -> STAFF, TestSafekeeping.clock()),
                () -> STAFF,
                DemoAgreement.agreements(),
                TestSafekeeping.clock());
    }

    @Test
    void knowsAComputerByItsSecretAndKeepsTheDigestAlone() {
        String one = workstations.enrol("lucca");
        String other = workstations.enrol("viareggio");

        assertThat(one).hasSize(43).isNotEqualTo(other);
        assertThat(workstations.deskOf(one)).contains("lucca");
        assertThat(workstations.deskOf(other)).contains("viareggio");
        assertThat(workstations.deskOf("")).isEmpty();
        assertThat(workstations.deskOf(one.toLowerCase(Locale.ROOT))).isEmpty();
        assertThat(jdbc.sql("select secret_digest from workstation")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .doesNotContain(one, other);
        assertThat(workstations.of("lucca")).singleElement().satisfies(known -> {
            assertThat(known.desk()).isEqualTo("lucca");
            assertThat(known.enrolledBy()).isEqualTo("camera.lucca");
            assertThat(known.enrolledAt()).isEqualTo(TestSafekeeping.NOW);
        });
    }

    @Test
    void aWithdrawnComputerIsNoneOfTheDesk() {
        String secret = workstations.enrol("lucca");
        UUID id = workstations.of("lucca").get(0).id();

        workstations.withdraw("viareggio", id);
        assertThat(workstations.deskOf(secret))
                .as("only its own desk takes it away")
                .isPresent();

        workstations.withdraw("lucca", id);
        workstations.withdraw("lucca", id);

        assertThat(workstations.deskOf(secret)).isEmpty();
        assertThat(workstations.of("lucca")).isEmpty();
        assertThat(acts()).containsExactly("workstation.enrolled id=" + id, "workstation.withdrawn id=" + id);
    }

    @Test
    void enrolsAtNoDeskThatTheAgreementDoesNotKnow() {
        assertThatThrownBy(() -> workstations.enrol("roma"))
                .isInstanceOf(Missing.class)
                .hasMessage("desk.unknown");
        assertThat(acts()).isEmpty();
    }

    private List<String> acts() {
        return jdbc.sql("select act, detail from audit_entry where dossier = 'desk/lucca' order by act")
                .query((row, line) -> row.getString(1) + " " + row.getString(2))
                .list();
    }
}
