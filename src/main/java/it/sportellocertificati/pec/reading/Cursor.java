package it.sportellocertificati.pec.reading;

import java.time.Instant;

/**
 * How far a folder has been read.
 *
 * @param since older mail is not ours to read: it lay there before this application did
 */
record Cursor(String account, String folder, long uidValidity, long lastUid, Instant since) {}
