package it.sportellocertificati.desk;

import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.safekeeping.AuditTrail;
import it.sportellocertificati.safekeeping.SearchDigests;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enrols computers as belonging to a desk. Such a computer keeps a secret of its own, of which the database has the digest alone; so the
 * product knows the desk although many computers share one network address.
 */
@Service
public class Workstations {

    private static final String PURPOSE = "desk.workstation";
    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final SearchDigests digests;
    private final AuditTrail trail;
    private final CurrentActor actor;
    private final Agreements agreements;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Workstations(
            JdbcClient jdbc,
            SearchDigests digests,
            AuditTrail trail,
            CurrentActor actor,
            Agreements agreements,
            Clock clock) {
        this.jdbc = jdbc;
        this.digests = digests;
        this.trail = trail;
        this.actor = actor;
        this.agreements = agreements;
        this.clock = clock;
    }

    /**
     * Enrols one computer.
     *
     * @return the secret by which it is known from now on; it is shown this once
     * @throws Missing when the agreement has no such desk
     */
    @Transactional
    public String enrol(String desk) {
        if (agreements.current().desks().stream().noneMatch(one -> one.code().equals(desk))) {
            throw new Missing("desk.unknown", desk);
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into workstation (id, desk, secret_digest, enrolled_by, enrolled_at) values (:id, :desk, :digest, :by, :at)")
                .param("id", id)
                .param("desk", desk)
                .param("digest", digests.digest(PURPOSE, token))
                .param("by", actor.get().userId())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        trail.record("workstation.enrolled", "desk/" + desk, "id=" + id);
        return token;
    }

    /** The desk to which the computer with this secret belongs; none once it is withdrawn. */
    @Transactional(readOnly = true)
    public Optional<String> deskOf(String secret) {
        return jdbc.sql("select desk from workstation where secret_digest = :digest and withdrawn_at is null")
                .param("digest", digests.digest(PURPOSE, secret))
                .query(String.class)
                .optional();
    }

    /** The computers of a desk, the newest first. */
    @Transactional(readOnly = true)
    public List<Workstation> of(String desk) {
        return jdbc.sql("select id, desk, enrolled_by, enrolled_at from workstation"
                        + " where desk = :desk and withdrawn_at is null order by enrolled_at desc")
                .param("desk", desk)
                .query(Workstations::read)
                .list();
    }

    /** Ends the enrolment of a computer of this desk, as when it is given away or stolen. */
    @Transactional
    public void withdraw(String desk, UUID id) {
        int withdrawn = jdbc.sql("update workstation set withdrawn_at = :at"
                        + " where id = :id and desk = :desk and withdrawn_at is null")
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("desk", desk)
                .update();
        if (withdrawn > 0) {
            trail.record("workstation.withdrawn", "desk/" + desk, "id=" + id);
        }
    }

    private static Workstation read(ResultSet row, int number) throws SQLException {
        return new Workstation(
                row.getObject("id", UUID.class),
                row.getString("desk"),
                row.getString("enrolled_by"),
                row.getTimestamp("enrolled_at").toInstant());
    }
}
