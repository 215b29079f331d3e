package it.sportellocertificati.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note that did not arrive, or perhaps not.
 *
 * @param dossier the booking number
 * @param about the code that came with it
 * @param code the server's answer by number (RFC 5321); none where it gave none
 */
public record Undelivered(
        UUID note,
        String dossier,
        String about,
        NoteState state,
        @Nullable Integer code,
        Instant at) {}
