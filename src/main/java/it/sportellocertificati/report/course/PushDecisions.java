package it.sportellocertificati.report.course;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.safekeeping.AuditTrail;
import it.sportellocertificati.safekeeping.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the manager said about pushes that failed; every word of it is kept, the newest counts until it is used up. */
@Service
@Transactional
public class PushDecisions {

    private static final String NOTE = "report_push_decision.note";
    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    PushDecisions(JdbcClient jdbc, Vault vault, CurrentActor actor, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps what the manager said; the door asks who it is.
     *
     * @param note for {@link PushChoice#BY_HAND}: who put it where; up to 1000 characters
     */
    public void decide(EditionKey edition, int version, @Nullable PushChoice choice, @Nullable String note) {
        if (choice == null) {
            throw Rejected.of("choice", "report.push.choice.missing");
        }
        String words = note == null || note.isBlank() ? null : note.strip();
        if (choice == PushChoice.BY_HAND && words == null) {
            throw Rejected.of("note", "report.push.note.missing");
        }
        if (words != null && words.length() > LONGEST) {
            throw Rejected.of("note", "report.push.note.tooLong", LONGEST);
        }
        useUp(edition, version);
        jdbc.sql("insert into report_push_decision (edition, version, choice, note, decided_by, decided_at, pending)"
                        + " values (?, ?, ?, ?, ?, ?, true)")
                .params(
                        edition.value(),
                        version,
                        choice.name(),
                        words == null ? null : vault.sealText(edition.value(), NOTE, words),
                        actor.get().userId(),
                        Timestamp.from(clock.instant()))
                .update();
        audit.record("report.push.decide", edition.value(), version + "." + choice);
    }

    /**
     * Uses the newest decision up, with the completion of the task.
     *
     * @throws Conflict {@code report.push.undecided} when there is none
     */
    public PushChoice apply(EditionKey edition, int version) {
        PushDecision newest = jdbc
                .sql("select * from report_push_decision"
                        + " where edition = ? and version = ? and pending = true order by decided_at desc")
                .params(edition.value(), version)
                .query((row, line) -> read(edition, row))
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new Conflict("report.push.undecided"));
        useUp(edition, version);
        return newest.choice();
    }

    /** The first first. */
    public List<PushDecision> of(EditionKey edition, int version) {
        return jdbc.sql("select * from report_push_decision where edition = ? and version = ? order by decided_at")
                .params(edition.value(), version)
                .query((row, line) -> read(edition, row))
                .list();
    }

    private void useUp(EditionKey edition, int version) {
        jdbc.sql("update report_push_decision set pending = false where edition = ? and version = ?")
                .params(edition.value(), version)
                .update();
    }

    private PushDecision read(EditionKey edition, ResultSet row) throws SQLException {
        byte[] note = row.getBytes("note");
        return new PushDecision(
                PushChoice.valueOf(row.getString("choice")),
                note == null ? null : vault.openText(edition.value(), NOTE, note),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant());
    }
}
