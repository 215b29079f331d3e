package it.sportellocertificati.delivery;

import it.sportellocertificati.common.PecAddress;
import java.time.Instant;

/**
 * One message of a delivery, to be read.
 *
 * @param state of this message at this recipient, whatever became of the delivery by others
 * @param attempt 1 for the first; the later ones name the one before
 * @param state of this message at this recipient, whatever became of the delivery by others
 * @param at when it was queued
 */
public record SentAttempt(
        MessagePurpose purpose, int attempt, String messageId, PecAddress to, DeliveryState state, Instant at) {}
