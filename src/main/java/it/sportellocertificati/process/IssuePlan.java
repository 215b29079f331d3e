package it.sportellocertificati.process;

import java.time.Instant;

/**
 * When a certificate is to be issued.
 *
 * @param reminder when the clerk is reminded
 * @param due the last moment
 */
record IssuePlan(Instant reminder, Instant due, TaskRank rank) {}
