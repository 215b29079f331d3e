package it.sportellocertificati.soak;

import it.sportellocertificati.common.PecAddress;
import it.sportellocertificati.pec.Letter;
import it.sportellocertificati.pec.LetterAttachment;
import it.sportellocertificati.pec.MessageState;
import it.sportellocertificati.pec.ReceiptKind;
import it.sportellocertificati.simulator.Fault;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** A letter whose address says what its provider does with it; what has to come of it follows from that alone. */
record SoakLetter(int number, Fate fate, Set<Fault> faults) {

    private static final List<Fault> BY_ADDRESS = Arrays.stream(Fault.values())
            .filter(fault -> fault != Fault.LOGIN_REFUSED)
            .toList();
    private static final int MOST_FAULTS = 4;

    /** Every other letter simply arrives, as most do; the others meet each fate in turn, with faults thrown by dice. */
    static SoakLetter thrown(int number, Random dice) {
        Fate fate = number % 2 == 0 ? Fate.DELIVERED : Fate.values()[number / 2 % Fate.values().length];
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        int count = dice.nextInt(MOST_FAULTS + 1);
        for (int i = 0; i < count; i++) {
            faults.add(BY_ADDRESS.get(dice.nextInt(BY_ADDRESS.size())));
        }
        if (faults.contains(Fault.UNTRUSTED_AUTHORITY)) {
            // With neither a valid signature nor a header it is a letter like any other, and nothing to count.
            faults.remove(Fault.MISSING_HEADER);
        }
        return new SoakLetter(number, fate, faults);
    }

    Letter letter(LetterAttachment... attachments) {
        String details = faults.stream().map(fault -> "+" + fault.word()).collect(Collectors.joining());
        return new Letter(
                number % 3 == 0 ? "camera" : "procura",
                new PecAddress(fate.localPart() + details + "@" + fate.domain()),
                "Certificato n. " + number + " perché sì",
                "Si trasmette quanto richiesto.\n.riga con il punto\nLa Procura è lieta.",
                List.of(attachments),
                "LU26-0004-1275",
                null);
    }

    boolean believable() {
        return !faults.contains(Fault.UNTRUSTED_AUTHORITY);
    }

    /** How it ends when no line is cut beside those that its own address cuts. */
    MessageState end() {
        return fate.dropped() && !believable() ? MessageState.UNCERTAIN : fate.end();
    }

    /** The receipts that come for it, believed or not. */
    List<ReceiptKind> receipts() {
        return fate.receipts(faults.contains(Fault.INTERNAL_RECEIPTS));
    }
}
