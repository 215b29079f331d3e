package it.sportellocertificati.simulator;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** The words of a receipt for a person to read, after the models of the technical rules. */
final class ReceiptText {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("'Il giorno' dd/MM/yyyy 'alle ore' HH:mm:ss '('xx')'");

    private final AcceptedMessage message;
    private final Step step;

    private ReceiptText(AcceptedMessage message, Step step) {
        this.message = message;
        this.step = step;
    }

    static String of(AcceptedMessage message, Step step, ZonedDateTime stated) {
        return MOMENT.format(stated) + " "
                + new ReceiptText(message, step).sentence()
                + "\n\nIdentificativo messaggio: " + message.identifier()
                + "\n\n" + Provider.MARK + "\n";
    }

    private String sentence() {
        String letter = "il messaggio \"" + message.subject() + "\" proveniente da \"" + message.sender() + "\"";
        String about = step.recipient() == null ? "" : step.recipient().value();
        return switch (step.kind()) {
            case ACCEPTANCE ->
                letter + " ed indirizzato a:\n" + recipients() + "\nè stato accettato dal sistema ed inoltrato.";
            case NON_ACCEPTANCE ->
                letter + " ed indirizzato a:\n" + recipients()
                        + "\npresenta un problema che ne impedisce l'accettazione: " + words()
                        + "\nIl messaggio non è stato accettato.";
            case TAKEN_IN_CHARGE -> letter + " ed indirizzato a:\n" + recipients() + "\nè stato accettato dal sistema.";
            case DELIVERY ->
                letter + " ed indirizzato a \"" + about + "\""
                        + "\nè stato consegnato nella casella di destinazione."
                        + (message.receiptForm() == ReceiptForm.SYNTHETIC
                                ? ""
                                : "\nIl messaggio originale è incluso in allegato (postacert.eml).");
            case FAILURE ->
                "nel messaggio \"" + message.subject() + "\" proveniente da \"" + message.sender()
                        + "\" e destinato all'utente \"" + about + "\" è stato rilevato un errore: " + words()
                        + "\nIl messaggio è stato rifiutato dal sistema.";
            case WARNING ->
                letter + " e destinato all'utente \"" + about
                        + "\" non è stato consegnato nelle prime dodici ore dal suo invio."
                        + "\nNon è escluso che possa esserlo in seguito; se entro le prossime dodici ore non giunge"
                        + " la conferma della consegna sarà inviato un ulteriore avviso.";
            case VIRUS_FOUND -> "in " + letter + " è stato rilevato un problema di sicurezza: " + words();
            case ENVELOPE ->
                letter + " è stato inviato a:\n" + recipients()
                        + "\nIl messaggio originale è incluso in allegato (postacert.eml).";
            case ANOMALY ->
                "è stato ricevuto " + letter + " ed indirizzato a:\n" + recipients()
                        + "\nTali dati non sono stati certificati per il seguente motivo: " + words()
                        + "\nIl messaggio originale è incluso in allegato (postacert.eml).";
        };
    }

    private String recipients() {
        return message.recipients().stream()
                .map(to -> to + (to.ordinary() ? " (\"posta ordinaria\")" : " (\"posta certificata\")"))
                .collect(Collectors.joining("\n"));
    }

    private String words() {
        return step.finding().extended(step.issuer());
    }
}
