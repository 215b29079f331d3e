package it.sportellocertificati.delivery;

import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.delivery.AnnouncementRows.Place;
import it.sportellocertificati.pec.Letter;
import it.sportellocertificati.pec.Outbox;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the letter of an announcement and leaves it in the outbox. Letters between offices are in Italian. */
@Component
class AnnouncementPost {

    private static final String ACCOUNT = "procura";

    private final AnnouncementRows rows;
    private final Outbox outbox;
    private final PortalAddress portal;
    private final MessageSource messages;

    AnnouncementPost(AnnouncementRows rows, Outbox outbox, PortalAddress portal, MessageSource messages) {
        this.rows = rows;
        this.outbox = outbox;
        this.portal = portal;
        this.messages = messages;
    }

    /** @param attempt 1 for the first letter; a later one names the one before */
    void send(Announcement what, Place place, int attempt) {
        String messageId;
        try {
            messageId = outbox.post(letter(what, place, attempt == 1 ? null : rows.lastMessageId(place)));
        } catch (Rejected tooLarge) {
            messageId = null;
        }
        rows.queued(place, attempt, messageId);
    }

    private Letter letter(Announcement what, Place place, @Nullable String before) {
        String kind = what.correction().isEmpty() ? "letter.announcement" : "letter.correction";
        Object[] facts = {
            what.title(), portal.page(what.page().toString()), String.valueOf(what.version()), what.correction()
        };
        return new Letter(
                ACCOUNT,
                place.recipient(),
                text(kind + ".subject", facts),
                text(kind + ".text", facts),
                List.of(),
                what.subject(),
                before);
    }

    private String text(String key, Object... facts) {
        return messages.getMessage(key, facts, Locale.ITALIAN);
    }
}
