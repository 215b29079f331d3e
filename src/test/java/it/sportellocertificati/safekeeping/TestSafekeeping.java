package it.sportellocertificati.safekeeping;

import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.CurrentActor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The safekeeping as the application builds it, on a migrated database and with keys in a directory of the test. */
public final class TestSafekeeping {

    /** Who acts in the tests of this and other rooms. */
    public static final Actor CLERK = new Actor("procura.addetto", Set.of("procura-clerks"));

    public static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    private final DataSource database;
    private final KeyRing ring;
    private final Vault vault;

    private TestSafekeeping(DataSource database, KeyRing ring, int rememberedKeys) {
        this.database = database;
        this.ring = ring;
        this.vault = new Vault(
                new DossierKeys(ring, new RecentKeys(rememberedKeys), rows(), JdbcClient.create(database), clock()));
    }

    public static TestSafekeeping on(DataSource database, Path keys) {
        return on(database, keys, 500);
    }

    static TestSafekeeping on(DataSource database, Path keys, int rememberedKeys) {
        JdbcClient jdbc = JdbcClient.create(database);
        KeyCanary canary = new KeyCanary(jdbc, new UniqueInsert(jdbc, database));
        return new TestSafekeeping(
                database, new KeyRingOpening(new KeyFiles(keys), canary, true).open(), rememberedKeys);
    }

    public Vault vault() {
        return vault;
    }

    public SearchDigests digests() {
        return new SearchDigests(ring.digests());
    }

    /** The trail of whoever acts in a test, at its time. */
    public AuditTrail audit(CurrentActor actor, Clock clock) {
        return new AuditTrail(JdbcClient.create(database), actor, clock);
    }

    public AuditTrail audit() {
        return new AuditTrail(JdbcClient.create(database), () -> CLERK, clock());
    }

    public UniqueInsert rows() {
        return rows(database);
    }

    /** For rooms that seal nothing. */
    public static UniqueInsert rows(DataSource database) {
        return new UniqueInsert(JdbcClient.create(database), database);
    }

    public static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
