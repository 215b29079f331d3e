package it.sportellocertificati.delivery;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.safekeeping.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of deliveries and their attempts; changes are conditional, so that two receipts at once cannot undo each other. */
@Component
class DeliveryStore {

    static final String NOTE = "delivery.note";

    private final JdbcClient jdbc;
    private final Vault vault;

    DeliveryStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** One message of a delivery. */
    record Attempt(
            String messageId,
            BookingNumber number,
            MessagePurpose purpose,
            int attempt,
            PecAddress recipient,
            DeliveryState state,
            Instant at) {}

    void insert(Delivery delivery) {
        jdbc.sql("""
                        insert into delivery (number, purpose, state, recipient, last_message_id, attempt, receipt_due, document)
                        values (:number, :purpose, :state, :recipient, :messageId, :attempt, :due, :document)""")
                .param("number", delivery.number().value())
                .param("purpose", delivery.purpose().name())
                .param("state", delivery.state().name())
                .param("recipient", text(delivery.recipient()))
                .param("messageId", delivery.lastMessageId())
                .param("attempt", delivery.attempt())
                .param("due", Timestamp.from(delivery.receiptDue()))
                .param("document", delivery.document())
                .update();
    }

    void insert(Attempt attempt) {
        jdbc.sql("insert into delivery_attempt (message_id, number, purpose, attempt, recipient, state, at)"
                        + " values (:messageId, :number, :purpose, :attempt, :recipient, :state, :at)")
                .param("messageId", attempt.messageId())
                .param("number", attempt.number().value())
                .param("purpose", attempt.purpose().name())
                .param("attempt", attempt.attempt())
                .param("recipient", attempt.recipient().value())
                .param("state", attempt.state().name())
                .param("at", Timestamp.from(attempt.at()))
                .update();
    }

    /** The next attempt; only after a person's word, which it uses up. */
    void sentAgain(Delivery before, PecAddress recipient, @Nullable String messageId, Instant due) {
        int changed = jdbc.sql("""
                        update delivery set state = :state, recipient = :recipient, last_message_id = :messageId,
                          attempt = :next, receipt_due = :due, resolution = null, decided_on = null, next_recipient = null
                        where number = :number and purpose = :purpose and attempt = :attempt and resolution = 'SEND_AGAIN'
                          and state = decided_on""")
                .param("state", messageId == null ? "NOT_SENT" : "QUEUED")
                .param("recipient", recipient.value())
                .param("messageId", messageId)
                .param("next", before.attempt() + 1)
                .param("due", Timestamp.from(due))
                .param("number", before.number().value())
                .param("purpose", before.purpose().name())
                .param("attempt", before.attempt())
                .update();
        if (changed != 1) {
            throw new Conflict("delivery.changed");
        }
    }

    Optional<Delivery> find(BookingNumber number, MessagePurpose purpose) {
        return jdbc.sql("select * from delivery where number = :number and purpose = :purpose")
                .param("number", number.value())
                .param("purpose", purpose.name())
                .query(this::read)
                .optional();
    }

    List<Delivery> of(BookingNumber number) {
        return jdbc.sql("select * from delivery where number = :number order by purpose")
                .param("number", number.value())
                .query(this::read)
                .list();
    }

    List<Attempt> attempts(BookingNumber number) {
        return jdbc.sql("select * from delivery_attempt where number = :number order by at, attempt")
                .param("number", number.value())
                .query(DeliveryStore::readAttempt)
                .list();
    }

    Optional<Attempt> attempt(String messageId) {
        return jdbc.sql("select * from delivery_attempt where message_id = :messageId")
                .param("messageId", messageId)
                .query(DeliveryStore::readAttempt)
                .optional();
    }

    /** @return whether the state changed */
    boolean move(BookingNumber number, MessagePurpose purpose, DeliveryState to, List<DeliveryState> from) {
        return jdbc.sql("update delivery set state = :to"
                                + " where number = :number and purpose = :purpose and state in (:from)")
                        .param("to", to.name())
                        .param("number", number.value())
                        .param("purpose", purpose.name())
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    /** Of one message, and its one recipient. */
    void move(String messageId, DeliveryState to, List<DeliveryState> from) {
        jdbc.sql("update delivery_attempt set state = :to where message_id = :messageId and state in (:from)")
                .param("to", to.name())
                .param("messageId", messageId)
                .param("from", from.stream().map(Enum::name).toList())
                .update();
    }

    static @Nullable String text(@Nullable PecAddress address) {
        return address == null ? null : address.value();
    }

    private static @Nullable PecAddress address(@Nullable String text) {
        return text == null ? null : new PecAddress(text);
    }

    private @Nullable String openNote(BookingNumber number, byte @Nullable [] sealed) {
        return sealed == null ? null : new String(vault.open(number.value(), NOTE, sealed), StandardCharsets.UTF_8);
    }

    private Delivery read(ResultSet row, int line) throws SQLException {
        BookingNumber number = new BookingNumber(row.getString("number"));
        String resolution = row.getString("resolution");
        String decidedOn = row.getString("decided_on");
        return new Delivery(
                number,
                MessagePurpose.valueOf(row.getString("purpose")),
                DeliveryState.valueOf(row.getString("state")),
                address(row.getString("recipient")),
                row.getString("last_message_id"),
                row.getInt("attempt"),
                row.getTimestamp("receipt_due").toInstant(),
                row.getObject("document", UUID.class),
                resolution == null ? null : Resolution.valueOf(resolution),
                decidedOn == null ? null : DeliveryState.valueOf(decidedOn),
                address(row.getString("next_recipient")),
                openNote(number, row.getBytes("note")));
    }

    private static Attempt readAttempt(ResultSet row, int line) throws SQLException {
        return new Attempt(
                row.getString("message_id"),
                new BookingNumber(row.getString("number")),
                MessagePurpose.valueOf(row.getString("purpose")),
                row.getInt("attempt"),
                new PecAddress(row.getString("recipient")),
                DeliveryState.valueOf(row.getString("state")),
                row.getTimestamp("at").toInstant());
    }
}
