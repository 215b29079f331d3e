package it.sportellocertificati.delivery;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.safekeeping.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what a person chose. Each change holds only while the delivery is as the person saw it; news in between is a conflict. */
@Component
class ChoiceStore {

    private final JdbcClient jdbc;
    private final Vault vault;

    ChoiceStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void keep(Delivery delivery, Resolution resolution, @Nullable PecAddress next, @Nullable String note) {
        byte[] words = note == null
                ? null
                : vault.seal(delivery.number().value(), DeliveryStore.NOTE, note.getBytes(StandardCharsets.UTF_8));
        requireOne(jdbc.sql("update delivery set resolution = :resolution, decided_on = :state, next_recipient = :next,"
                        + " note = :note where number = :number and purpose = :purpose and attempt = :attempt"
                        + " and state = :state")
                .param("resolution", resolution.name())
                .param("next", DeliveryStore.text(next))
                .param("note", words)
                .param("number", delivery.number().value())
                .param("purpose", delivery.purpose().name())
                .param("attempt", delivery.attempt())
                .param("state", delivery.state().name())
                .update());
    }

    /** Holds the row until the transaction ends: news that comes at the same moment comes after it, or makes it a conflict. */
    void confirm(Delivery delivery) {
        requireOne(jdbc.sql("update delivery set decided_on = :state"
                        + " where number = :number and purpose = :purpose and attempt = :attempt and state = :state")
                .param("number", delivery.number().value())
                .param("purpose", delivery.purpose().name())
                .param("attempt", delivery.attempt())
                .param("state", delivery.state().name())
                .update());
    }

    /** Uses the choice up: there is nothing to do but to wait for the next receipt. */
    void waitUntil(Delivery delivery, Instant due) {
        requireOne(jdbc.sql("update delivery set receipt_due = :due, resolution = null, decided_on = null"
                        + " where number = :number and purpose = :purpose and attempt = :attempt and state = :state")
                .param("due", Timestamp.from(due))
                .param("number", delivery.number().value())
                .param("purpose", delivery.purpose().name())
                .param("attempt", delivery.attempt())
                .param("state", delivery.state().name())
                .update());
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw new Conflict("delivery.changed");
        }
    }
}
