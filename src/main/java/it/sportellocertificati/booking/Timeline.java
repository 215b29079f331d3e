package it.sportellocertificati.booking;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.CurrentActor;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A booking's own history, which people read; it outlives the engine's and needs no engine to be read. */
@Component
public class Timeline {

    private final JdbcClient jdbc;
    private final BookingSeal seal;
    private final CurrentActor actor;
    private final Clock clock;

    Timeline(JdbcClient jdbc, BookingSeal seal, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param detail a code, never a person's datum; it stands in clear
     * @param note a person's words, sealed
     */
    @Transactional
    public void record(BookingNumber number, StepKind kind, @Nullable String detail, @Nullable String note) {
        jdbc.sql("insert into booking_step (id, number, at, kind, actor, detail, note)"
                        + " values (:id, :number, :at, :kind, :actor, :detail, :note)")
                .param("id", UUID.randomUUID())
                .param("number", number.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("kind", kind.name())
                .param("actor", actor.get().userId())
                .param("detail", detail)
                .param("note", seal.sealNote(number, note))
                .update();
    }

    public List<Step> of(BookingNumber number) {
        return jdbc.sql(
                        "select at, kind, actor, detail, note from booking_step where number = :number order by at, kind")
                .param("number", number.value())
                .query((row, line) -> new Step(
                        row.getTimestamp("at").toInstant(),
                        StepKind.valueOf(row.getString("kind")),
                        row.getString("actor"),
                        row.getString("detail"),
                        seal.openNote(number, row.getBytes("note"))))
                .list();
    }

    /** Takes away the persons' words of a booking whose people are forgotten; what happened when stays. */
    public void forgetNotes(BookingNumber number) {
        jdbc.sql("update booking_step set note = null where number = :number")
                .param("number", number.value())
                .update();
    }

    public boolean has(BookingNumber number, StepKind kind) {
        return jdbc.sql("select count(*) from booking_step where number = :number and kind = :kind")
                        .param("number", number.value())
                        .param("kind", kind.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
