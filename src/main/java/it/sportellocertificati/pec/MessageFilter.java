package it.sportellocertificati.pec;

import org.jspecify.annotations.Nullable;

/**
 * Which messages to list; null means any.
 *
 * @param box a key of {@code sportello.pec.accounts}
 * @param kind {@code LETTER} (one of ours), a {@link ReceiptKind}, or the {@link ReceivedState} of what is no receipt
 * @param state a {@link MessageState} for letters of ours, a {@link ReceivedState} for what came in
 * @param page counted from 0
 * @param size rows a page, at most 200
 */
public record MessageFilter(
        @Nullable String box,
        @Nullable String kind,
        @Nullable String state,
        int page,
        int size) {

    /** More rows than this are never read at once. */
    public static final int MAX_SIZE = 200;

    public MessageFilter {
        page = Math.max(0, page);
        size = Math.min(MAX_SIZE, Math.max(1, size));
    }
}
