package it.sportellocertificati.soak;

import static it.sportellocertificati.pec.ReceiptKind.ACCEPTANCE;
import static it.sportellocertificati.pec.ReceiptKind.DELIVERY;
import static it.sportellocertificati.pec.ReceiptKind.DELIVERY_FAILURE;
import static it.sportellocertificati.pec.ReceiptKind.DELIVERY_WARNING;
import static it.sportellocertificati.pec.ReceiptKind.NON_ACCEPTANCE;
import static it.sportellocertificati.pec.ReceiptKind.TAKEN_IN_CHARGE;
import static it.sportellocertificati.pec.ReceiptKind.VIRUS;

import it.sportellocertificati.pec.MessageState;
import it.sportellocertificati.pec.ReceiptKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a letter, by the part of its address before the at sign, and how it has to end with us. */
enum Fate {
    DELIVERED("ufficio", MessageState.SENT, TAKEN_IN_CHARGE, ACCEPTANCE, DELIVERY),
    ORDINARY("cittadino", MessageState.SENT, null, ACCEPTANCE),
    UNKNOWN("inesistente", MessageState.SENT, TAKEN_IN_CHARGE, ACCEPTANCE, DELIVERY_FAILURE),
    FULL("piena", MessageState.SENT, TAKEN_IN_CHARGE, ACCEPTANCE, DELIVERY_FAILURE),
    UNKNOWN_DOMAIN("senzadominio", MessageState.SENT, null, ACCEPTANCE, DELIVERY_FAILURE),
    INFECTED("virus", MessageState.SENT, VIRUS, ACCEPTANCE, DELIVERY_FAILURE),
    REFUSED("rifiutata", MessageState.SENT, null, NON_ACCEPTANCE),
    REFUSED_FOR_VIRUS("infetta", MessageState.SENT, null, NON_ACCEPTANCE),
    WARNED("preavviso", MessageState.SENT, null, ACCEPTANCE, DELIVERY_WARNING),
    TIMED_OUT("scaduta", MessageState.SENT, null, ACCEPTANCE, DELIVERY_WARNING, DELIVERY_FAILURE),
    LATE("tardiva", MessageState.SENT, null, ACCEPTANCE, DELIVERY_WARNING, DELIVERY_FAILURE, DELIVERY),
    SILENT("silenzio", MessageState.SENT, null, ACCEPTANCE),
    MUTE("muta", MessageState.SENT, null),
    REJECTED("smtp5", MessageState.FAILED, null),
    PUT_OFF("smtp4", MessageState.FAILED, null),
    DROPPED("cade", MessageState.SENT, TAKEN_IN_CHARGE, ACCEPTANCE, DELIVERY),
    LOST("persa", MessageState.UNCERTAIN, null);

    private final String localPart;
    private final MessageState end;
    private final @Nullable ReceiptKind internal;
    private final List<ReceiptKind> receipts;

    Fate(String localPart, MessageState end, @Nullable ReceiptKind internal, ReceiptKind... receipts) {
        this.localPart = localPart;
        this.end = end;
        this.internal = internal;
        this.receipts = List.of(receipts);
    }

    String localPart() {
        return localPart;
    }

    MessageState end() {
        return end;
    }

    /** Whether the provider takes it, and so whether it may ever be found there. */
    boolean taken() {
        return end == MessageState.SENT;
    }

    /** Whether the line says nothing, so that receipts alone tell that it was taken. */
    boolean dropped() {
        return this == DROPPED;
    }

    String domain() {
        return this == ORDINARY ? "posta-ordinaria.example" : "pec.comune.example";
    }

    /** @param internal whether those between the providers come to us as well */
    List<ReceiptKind> receipts(boolean withInternal) {
        List<ReceiptKind> all = new ArrayList<>(receipts);
        if (withInternal && internal != null) {
            all.add(internal);
        }
        all.sort(null);
        return all;
    }
}
