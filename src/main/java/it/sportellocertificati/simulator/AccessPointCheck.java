package it.sportellocertificati.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The formal checks of the access point (RFC 6109, 3.1.1); what fails them is answered by a non-acceptance. */
final class AccessPointCheck {

    /** Recipients times size, in bytes, that every provider must carry (DM 2 November 2005, art. 12). */
    static final long LARGEST = 30L * 1024 * 1024;

    private AccessPointCheck() {}

    /** What forbids to accept the message, if anything does. */
    static Optional<Finding> refusal(AcceptedMessage message) {
        RawMessage original = message.original();
        List<String> from = original.addresses("From");
        var visible = new ArrayList<>(original.addresses("To"));
        visible.addAll(original.addresses("Cc"));
        if (from.size() != 1) {
            return formal("il campo From manca o non contiene un solo indirizzo");
        }
        if (original.addresses("To").isEmpty()) {
            return formal("il campo To manca o non contiene indirizzi");
        }
        if (!from.get(0).equals(message.sender().value())) {
            return formal("il mittente della busta SMTP non coincide con il campo From");
        }
        if (message.recipients().stream().anyMatch(recipient -> !visible.contains(recipient.value()))) {
            return formal("un destinatario della busta SMTP non compare nei campi To e Cc");
        }
        if (!original.headers("Bcc").isEmpty()) {
            return formal("il campo Bcc non è ammesso");
        }
        if ((long) original.size() * message.recipients().size() > LARGEST) {
            return formal("dimensione per numero di destinatari superiore a 30 MB");
        }
        return condemned(message);
    }

    private static Optional<Finding> condemned(AcceptedMessage message) {
        List<Behaviour> behaviours =
                message.recipients().stream().map(Behaviour::of).toList();
        if (behaviours.contains(Behaviour.REFUSED_FOR_VIRUS)) {
            return Optional.of(Finding.VIRUS);
        }
        return behaviours.contains(Behaviour.REFUSED) ? Optional.of(Finding.REFUSED) : Optional.empty();
    }

    private static Optional<Finding> formal(String words) {
        return Optional.of(Finding.formal(words));
    }
}
