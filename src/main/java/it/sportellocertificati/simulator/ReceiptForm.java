package it.sportellocertificati.simulator;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Form of the delivery receipt, chosen by the sender in {@code X-TipoRicevuta}. */
enum ReceiptForm {
    COMPLETE("completa"),
    BRIEF("breve"),
    SYNTHETIC("sintetica");

    private final String type;

    ReceiptForm(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    static ReceiptForm named(@Nullable String header) {
        String name = header == null ? "" : header.trim().toLowerCase(Locale.ROOT);
        for (ReceiptForm form : values()) {
            if (form.type.equals(name)) {
                return form;
            }
        }
        return COMPLETE;
    }
}
