package it.sportellocertificati.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where certificates are collected, in the words of the paper's language.
 *
 * @param office name of the Procura
 * @param address street, number, post code and town
 * @param hours one line for each group of days
 */
public record PaperCounter(
        String office,
        String address,
        List<String> hours,
        @Nullable String telephone) {

    public PaperCounter {
        hours = List.copyOf(hours);
    }
}
