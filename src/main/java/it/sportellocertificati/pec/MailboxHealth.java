package it.sportellocertificati.pec;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one account is doing, for the manager's page, metrics and health.
 *
 * @param lastSending when the provider's SMTP last answered well, or null
 * @param lastReading when its IMAP last answered well, or null
 * @param queued letters that wait to leave
 * @param oldestUnanswered when the oldest letter that left, and has no receipt at all, was handed over; or null
 * @param suspended whether a refused login stopped sending or reading; it is tried again by itself, ever more rarely
 * @param alarm code of what is wrong since {@code alarmSince} ({@code login-refused}, {@code unreachable}), or null
 */
public record MailboxHealth(
        String account,
        @Nullable Instant lastSending,
        @Nullable Instant lastReading,
        long queued,
        @Nullable Instant oldestUnanswered,
        long unreadable,
        boolean suspended,
        @Nullable String alarm,
        @Nullable Instant alarmSince) {}
