package it.sportellocertificati.pec.parsing;

import it.sportellocertificati.common.RomeTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Gathers the elements of {@code daticert.xml} while they are read. */
final class DaticertFields {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

    private final Map<String, String> texts = new HashMap<>();
    private final List<Daticert.Recipient> recipients = new ArrayList<>();
    private @Nullable String type;
    private @Nullable String zone;
    private boolean external;

    void begin(String element, XMLStreamReader xml) {
        switch (element) {
            case "postacert" -> type = xml.getAttributeValue(null, "tipo");
            case "destinatari" -> external = "esterno".equalsIgnoreCase(xml.getAttributeValue(null, "tipo"));
            case "data" -> zone = xml.getAttributeValue(null, "zona");
            default -> {
                // its text alone matters
            }
        }
    }

    void end(String element, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (element.equals("destinatari")) {
            recipients.add(new Daticert.Recipient(text, external));
        } else {
            texts.putIfAbsent(element, text);
        }
    }

    Daticert toDaticert() throws Unreadable {
        if (type == null || type.isBlank()) {
            throw new Unreadable("daticert-malformed");
        }
        return new Daticert(
                type.strip(),
                texts.get("mittente"),
                List.copyOf(recipients),
                texts.get("oggetto"),
                texts.get("gestore-emittente"),
                at(),
                MessageIds.canonical(texts.get("msgid")),
                texts.get("consegna"),
                texts.get("errore-esteso"));
    }

    /** Italian time when no zone is given; null when the provider's date cannot be read. */
    private @Nullable Instant at() {
        String day = texts.get("giorno");
        String time = texts.get("ora");
        if (day == null || time == null) {
            return null;
        }
        try {
            ZoneId offset = zone == null ? RomeTime.ZONE : ZoneOffset.of(zone.strip());
            return LocalDateTime.of(LocalDate.parse(day, DAY), LocalTime.parse(time))
                    .atZone(offset)
                    .toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
