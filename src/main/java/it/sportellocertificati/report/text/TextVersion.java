package it.sportellocertificati.report.text;

import java.time.Instant;

/** @param words how many the version has */
public record TextVersion(int number, String sha256, String by, Instant at, int words) {}
