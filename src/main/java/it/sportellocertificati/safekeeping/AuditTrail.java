package it.sportellocertificati.safekeeping;

import it.sportellocertificati.common.CurrentActor;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who did what to which dossier, and when. Entries are written in the caller's transaction, one statement each, and
 * never changed: what was rolled back did not happen and leaves none.
 */
@Component
public class AuditTrail {

    private static final Pattern CODES = Pattern.compile("[A-Za-z0-9_.:=;,/-]*");
    private static final Pattern FISCAL_CODE =
            Pattern.compile("[A-Z]{6}[0-9L-NP-V]{2}[A-EHLMPRST][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z]");
    private static final int ACT_AT_MOST = 64;
    private static final int DETAIL_AT_MOST = 200;

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Records an act of the current actor.
     *
     * @param act what was done, e.g. {@code document.read}; at most 64 characters
     * @param dossier the dossier, as the {@link Vault} knows it
     * @param detail codes and ids alone, e.g. {@code kind=CERTIFICATE}, or empty; at most 200 characters. The trail
     *     outlives the dossier's erasure and is not sealed, so no personal data may stand here: spaces, {@code @} and
     *     fiscal codes are refused
     * @throws IllegalArgumentException for an act or a detail that is no code
     */
    public void record(String act, String dossier, String detail) {
        require(act, ACT_AT_MOST);
        require(detail, DETAIL_AT_MOST);
        jdbc.sql("insert into audit_entry (id, at, actor, act, dossier, detail) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        Timestamp.from(clock.instant()),
                        actor.get().userId(),
                        act,
                        dossier,
                        detail)
                .update();
    }

    private static void require(String text, int atMost) {
        if (text.length() > atMost
                || !CODES.matcher(text).matches()
                || FISCAL_CODE.matcher(text).find()) {
            throw new IllegalArgumentException("safekeeping.auditHoldsCodesOnly");
        }
    }
}
