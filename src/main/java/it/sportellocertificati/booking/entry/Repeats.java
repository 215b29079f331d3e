package it.sportellocertificati.booking.entry;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.safekeeping.SearchDigests;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which request an idempotency key stood for, so that a repeat after a lost answer books nothing twice. */
@Component
public class Repeats {

    public static final int LONGEST = 200;

    /** @param digest keyed digest of the request, since the request itself holds a person's data */
    public record Key(String actor, String text, String digest) {}

    private final JdbcClient jdbc;
    private final SearchDigests digests;
    private final CurrentActor actor;

    public Repeats(JdbcClient jdbc, SearchDigests digests, CurrentActor actor) {
        this.jdbc = jdbc;
        this.digests = digests;
        this.actor = actor;
    }

    /**
     * @param request written out
     * @throws Rejected when the key is longer than {@value #LONGEST} characters
     */
    public @Nullable Key key(@Nullable String header, String request) {
        if (header == null) {
            return null;
        }
        if (header.length() > LONGEST) {
            throw Rejected.of("Idempotency-Key", "booking.repeat.tooLong", LONGEST);
        }
        return new Key(
                actor.get().userId(), digests.digest("repeat.key", header), digests.digest("repeat.request", request));
    }

    public void keep(Key key, BookingNumber number, Instant now) {
        jdbc.sql("insert into booking_repeat (actor, repeat_key, request_digest, number, at)"
                        + " values (:actor, :key, :digest, :number, :at)")
                .param("actor", key.actor())
                .param("key", key.text())
                .param("digest", key.digest())
                .param("number", number.value())
                .param("at", Timestamp.from(now))
                .update();
    }

    /** @throws Conflict when the key stood for another request */
    public Optional<BookingNumber> find(Key key) {
        return jdbc.sql("select request_digest, number from booking_repeat where actor = :actor and repeat_key = :key")
                .param("actor", key.actor())
                .param("key", key.text())
                .query((row, line) -> {
                    if (!row.getString("request_digest").equals(key.digest())) {
                        throw Conflict.over("Idempotency-Key", "booking.repeat.other");
                    }
                    return new BookingNumber(row.getString("number"));
                })
                .optional();
    }

    /** A booking whose people are forgotten answers no repeat any more. */
    public void forget(BookingNumber number) {
        jdbc.sql("delete from booking_repeat where number = :number")
                .param("number", number.value())
                .update();
    }
}
