package it.sportellocertificati.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A simulated mailbox as the list of mailboxes shows it. */
public record Mailbox(
        String address, int messages, @Nullable Instant lastArrival) {}
