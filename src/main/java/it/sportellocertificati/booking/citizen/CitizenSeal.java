package it.sportellocertificati.booking.citizen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import it.sportellocertificati.safekeeping.Vault;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How personal parts are written before they are sealed; its own mapper, so that web settings never change what is stored. */
@Component
class CitizenSeal {

    static final String PARTICULARS = "citizen.particulars";
    static final String REASON = "citizen.reason";
    static final String COLLECTION = "citizen.collection";
    static final String CALL = "citizen.call";

    private final JsonMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private final Vault vault;

    CitizenSeal(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(String dossier, String place, Object value) {
        try {
            return vault.seal(dossier, place, json.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            // The cause would quote the values.
            throw new IllegalStateException("booking.seal.unwritable");
        }
    }

    <T> @Nullable T open(String dossier, String place, byte @Nullable [] sealed, Class<T> type) {
        if (sealed == null) {
            return null;
        }
        try {
            return json.readValue(vault.open(dossier, place, sealed), type);
        } catch (IOException e) {
            throw new IllegalStateException("booking.seal.unreadable");
        }
    }

    void destroy(String dossier) {
        vault.destroy(dossier);
    }
}
