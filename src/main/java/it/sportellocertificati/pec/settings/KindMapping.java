package it.sportellocertificati.pec.settings;

import it.sportellocertificati.pec.ReceiptKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One oddity of a provider: a receipt of this kind, whose words begin like this, means another. For example, some are
 * said to end a delivery by a warning that begins with {@code 5.4.1}.
 *
 * @param words how {@code errore-esteso} begins
 * @param provider part of {@code gestore-emittente}, whatever its case; null for every provider
 * @param means the kind that it stands for
 */
public record KindMapping(
        ReceiptKind kind, String words, @Nullable String provider, ReceiptKind means) {

    /** @throws IllegalArgumentException when it is incomplete, or would make a proof out of what no provider stated */
    @SuppressWarnings({"ConstantValue", "NullAway"})
    public KindMapping {
        if (kind == null || means == null || words == null || words.isBlank()) {
            throw new IllegalArgumentException("kind-mappings: kind, words and means must all be given;"
                    + " without them receipts could not be read any more");
        }
        if (means == ReceiptKind.ACCEPTANCE || means == ReceiptKind.DELIVERY) {
            throw new IllegalArgumentException("kind-mappings: means must not be ACCEPTANCE or DELIVERY,"
                    + " which only the provider itself can state");
        }
    }

    /** Whether this is the receipt that is meant. */
    public boolean fits(ReceiptKind given, @Nullable String itsProvider, @Nullable String itsWords) {
        return given == kind
                && itsWords != null
                && itsWords.startsWith(words)
                && (provider == null
                        || (itsProvider != null && lower(itsProvider).contains(lower(provider))));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
