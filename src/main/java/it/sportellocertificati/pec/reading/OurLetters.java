package it.sportellocertificati.pec.reading;

import it.sportellocertificati.pec.MessageState;
import it.sportellocertificati.pec.SendingEnded;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters that a receipt may be about; compared exactly, never by a part of the id. */
@Component
class OurLetters {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OurLetters(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A letter of ours, as far as a receipt needs to know it. */
    record OurLetter(String messageId, String account, String dossier, MessageState state) {}

    Optional<OurLetter> find(@Nullable String messageId) {
        if (messageId == null) {
            return Optional.empty();
        }
        return jdbc.sql("select account, dossier, state from pec_message where message_id = ?")
                .param(messageId)
                .query((rs, row) -> new OurLetter(
                        messageId, rs.getString(1), rs.getString(2), MessageState.valueOf(rs.getString(3))))
                .optional();
    }

    /**
     * A verified receipt proves that the provider has the letter, whatever its line said or did not say: it is no more in
     * doubt, and above all not to be sent again.
     */
    void provenSent(String messageId) {
        int changed = jdbc.sql("""
                        update pec_message set state = 'SENT', announced = true, claimed_by = null, ended_at = ?
                        where message_id = ? and state <> 'SENT'
                        """)
                .param(Timestamp.from(clock.instant()))
                .param(messageId)
                .update();
        if (changed == 1) {
            events.publishEvent(new SendingEnded(messageId, MessageState.SENT));
        }
    }
}
