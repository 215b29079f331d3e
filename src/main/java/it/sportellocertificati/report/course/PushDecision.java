package it.sportellocertificati.report.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param by account of who decided */
public record PushDecision(PushChoice choice, @Nullable String note, String by, Instant at) {}
