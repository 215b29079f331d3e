package it.sportellocertificati.booking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.safekeeping.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a booking's personal part is written before it is sealed; its own mapper, so that web settings never change what is stored. */
@Component
class BookingSeal {

    private static final String PARTICULARS = "booking.particulars";
    private static final String NOTE = "booking.note";

    private final JsonMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private final Vault vault;

    BookingSeal(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(BookingNumber number, Particulars particulars) {
        try {
            return vault.seal(number.value(), PARTICULARS, json.writeValueAsBytes(particulars));
        } catch (JsonProcessingException e) {
            // The cause would quote the values.
            throw new IllegalStateException("booking.seal.unwritable");
        }
    }

    Particulars open(BookingNumber number, byte[] sealed) {
        try {
            return json.readValue(vault.open(number.value(), PARTICULARS, sealed), Particulars.class);
        } catch (IOException e) {
            throw new IllegalStateException("booking.seal.unreadable");
        }
    }

    byte @Nullable [] sealNote(BookingNumber number, @Nullable String note) {
        return note == null ? null : vault.seal(number.value(), NOTE, note.getBytes(StandardCharsets.UTF_8));
    }

    @Nullable
    String openNote(BookingNumber number, byte @Nullable [] sealed) {
        return sealed == null
                ? null
                : new String(vault.open(number.value(), NOTE, Objects.requireNonNull(sealed)), StandardCharsets.UTF_8);
    }
}
