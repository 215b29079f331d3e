package it.sportellocertificati.desk;

import java.time.Instant;
import java.util.UUID;

/**
 * A computer that was enrolled as belonging to a desk.
 *
 * @param desk code of the desk
 * @param enrolledBy account of who enrolled it
 */
public record Workstation(UUID id, String desk, String enrolledBy, Instant enrolledAt) {}
