package it.sportellocertificati.delivery;

import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.safekeeping.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of announcements: one for each edition, version and recipient, so that nobody is told twice by accident. */
@Component
class AnnouncementRows {

    private static final String NOTE = "announcement.note";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    AnnouncementRows(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Where a letter of ours belongs. */
    record Place(String subject, int version, PecAddress recipient) {}

    /** What a person chose. */
    record Choice(AnnouncementChoice choice, @Nullable String note) {}

    void queued(Place place, int attempt, @Nullable String messageId) {
        DeliveryState state = messageId == null ? DeliveryState.NOT_SENT : DeliveryState.QUEUED;
        int changed = jdbc.sql("update announcement set state = ?, attempt = ?, message_id = ?, queued_at = ?"
                        + " where subject = ? and version = ? and recipient = ?")
                .params(
                        state.name(),
                        attempt,
                        messageId,
                        now(),
                        place.subject(),
                        place.version(),
                        place.recipient().value())
                .update();
        if (changed == 0) {
            jdbc.sql("insert into announcement (subject, version, recipient, state, attempt, message_id, queued_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(place.subject(), place.version(), place.recipient().value(), state.name(), attempt)
                    .params(messageId, now())
                    .update();
        }
    }

    List<Announced> of(String subject, int version) {
        return jdbc.sql("select * from announcement where subject = ? and version = ? order by recipient")
                .params(subject, version)
                .query((row, line) -> new Announced(
                        new PecAddress(row.getString("recipient")),
                        DeliveryState.valueOf(row.getString("state")),
                        row.getInt("attempt"),
                        row.getTimestamp("queued_at").toInstant()))
                .list();
    }

    @Nullable
    String lastMessageId(Place place) {
        return jdbc.sql("select message_id from announcement where subject = ? and version = ? and recipient = ?")
                .params(place.subject(), place.version(), place.recipient().value())
                .query((row, line) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(found -> found)
                .orElse(null);
    }

    Optional<Place> place(String messageId) {
        return jdbc.sql("select subject, version, recipient from announcement where message_id = ?")
                .param(messageId)
                .query(AnnouncementRows::place)
                .optional();
    }

    /** @return whether the state changed */
    boolean move(Place place, DeliveryState to, List<DeliveryState> from) {
        return jdbc.sql("update announcement set state = :to where subject = :subject and version = :version"
                                + " and recipient = :recipient and state in (:from)")
                        .param("to", to.name())
                        .param("subject", place.subject())
                        .param("version", place.version())
                        .param("recipient", place.recipient().value())
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    /** Keeps what a person chose until the task's completion uses it up. */
    void choose(String subject, int version, AnnouncementChoice choice, @Nullable String note) {
        byte[] words = note == null ? null : vault.sealText(subject, NOTE, note);
        forget(subject, version);
        jdbc.sql("insert into announcement_choice (subject, version, choice, note, chosen_at) values (?, ?, ?, ?, ?)")
                .params(subject, version, choice.name(), words, now())
                .update();
    }

    Optional<Choice> choice(String subject, int version) {
        return jdbc.sql("select choice, note from announcement_choice where subject = ? and version = ?")
                .params(subject, version)
                .query((row, line) -> new Choice(
                        AnnouncementChoice.valueOf(row.getString("choice")), open(subject, row.getBytes("note"))))
                .optional();
    }

    void forget(String subject, int version) {
        jdbc.sql("delete from announcement_choice where subject = ? and version = ?")
                .params(subject, version)
                .update();
    }

    private @Nullable String open(String subject, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.openText(subject, NOTE, sealed);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Place place(ResultSet row, int line) throws SQLException {
        return new Place(row.getString("subject"), row.getInt("version"), new PecAddress(row.getString("recipient")));
    }
}
