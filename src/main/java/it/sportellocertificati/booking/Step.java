package it.sportellocertificati.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a booking's timeline. {@code detail} is a code (a message's purpose, say), {@code note} a person's words, sealed at rest. */
public record Step(
        Instant at,
        StepKind kind,
        String actor,
        @Nullable String detail,
        @Nullable String note) {}
