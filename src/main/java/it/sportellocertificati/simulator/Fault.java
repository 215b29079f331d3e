package it.sportellocertificati.simulator;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Misbehaviour that real providers have shown. Switched on for all messages accepted from then on, or for one message by
 * the words behind a plus sign in a recipient's address: {@code ufficio+doppie+dtd@pec.example}.
 */
public enum Fault {
    /** Every receipt arrives twice, byte by byte the same. */
    DUPLICATES("doppie", "Ogni ricevuta arriva due volte, identica"),
    /** Delivery receipts arrive before the acceptance. */
    DELIVERY_FIRST("prima", "La consegna arriva prima dell’accettazione"),
    /** Receipts without {@code X-Ricevuta}. */
    MISSING_HEADER("senzatipo", "Ricevute senza il campo X-Ricevuta"),
    /** {@code daticert.xml} without {@code msgid}, which the DTD lets a provider leave out. */
    MISSING_MSGID("senzaid", "daticert.xml senza msgid"),
    /** {@code daticert.xml} names its DTD by a document type declaration, as one provider does. */
    DOCTYPE("dtd", "daticert.xml con la dichiarazione DOCTYPE"),
    /** The delivery receipt has no {@code postacert.eml}, although its text says so. */
    MISSING_ORIGINAL("vuota", "Consegna senza postacert.eml"),
    /** The older structure: plain text, no HTML beside it. */
    PLAIN_TEXT("testo", "Ricevute di solo testo, senza HTML"),
    /** Signed over a SHA-1 digest, as real ones were as late as 2024. */
    SHA1("sha1", "Firma con impronta SHA-1"),
    /** Everything that is wrong is called {@code altro}, whatever it is. */
    VAGUE_ERROR("vaga", "Ogni errore porta il codice «altro»"),
    /** A receipt for a message of somebody else arrives as well. */
    FOREIGN_RECEIPTS("altrui", "Arrivano anche ricevute di messaggi altrui"),
    /** What providers tell each other reaches the sender as well. */
    INTERNAL_RECEIPTS("interne", "Arrivano anche le ricevute tra gestori"),
    /** Receipts signed under an authority that nobody trusts. */
    UNTRUSTED_AUTHORITY("estranea", "Firma di un’autorità non riconosciuta"),
    /** The answer to a message, and to a log-in, takes its time. */
    SLOW("lenta", "Il gestore risponde con lentezza"),
    /** Every log-in is refused, with the right password too. */
    LOGIN_REFUSED("chiusa", "Ogni accesso è rifiutato");

    private final String word;
    private final String description;

    Fault(String word, String description) {
        this.word = word;
        this.description = description;
    }

    /** For an address: what stands behind the plus sign. */
    public String word() {
        return word;
    }

    /** In Italian, for the page with the switches. */
    public String description() {
        return description;
    }

    /** What the details of the recipients' addresses ask for, with what is switched on for all. */
    static Set<Fault> of(Iterable<MailAddress> recipients, Set<Fault> switchedOn) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        faults.addAll(switchedOn);
        for (MailAddress recipient : recipients) {
            Arrays.stream(values())
                    .filter(fault -> recipient.details().contains(fault.word))
                    .forEach(faults::add);
        }
        return faults;
    }
}
