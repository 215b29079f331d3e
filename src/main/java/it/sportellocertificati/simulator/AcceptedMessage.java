package it.sportellocertificati.simulator;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message for which the access point has taken responsibility. Everything that the provider sends on account of it
 * follows from these fields alone, so that after a kill the missing part can be derived again.
 *
 * @param id local part of the {@code identificativo}
 * @param faults switched on when it was accepted
 * @param original as handed in by the sender
 */
record AcceptedMessage(
        String id,
        Instant acceptedAt,
        MailAddress sender,
        List<MailAddress> recipients,
        Set<Fault> faults,
        RawMessage original) {

    private static final String ID = "X-Simulatore-Identificativo";
    private static final String TIME = "X-Simulatore-Accettato";
    private static final String FROM = "X-Simulatore-Mittente";
    private static final String TO = "X-Simulatore-Destinatari";
    private static final String FAULTS = "X-Simulatore-Guasti";

    /** Identifier that the provider gives it, which becomes its Message-ID. */
    String identifier() {
        return id + "@" + Provider.SENDERS.domain();
    }

    /** The sender's own Message-ID, angle brackets included. */
    @Nullable
    String messageId() {
        return original.header("Message-ID");
    }

    /** Subject as read by a person, on one line whatever was hidden in its encoded words. */
    String subject() {
        String raw = original.header("Subject");
        if (raw == null) {
            return "";
        }
        try {
            return MimeUtility.decodeText(raw).replaceAll("\\p{Cntrl}+", " ").trim();
        } catch (UnsupportedEncodingException e) {
            return raw;
        }
    }

    /** Kind of delivery receipt that the sender asked for. */
    ReceiptForm receiptForm() {
        return ReceiptForm.named(original.header("X-TipoRicevuta"));
    }

    /** Whether the recipient stands in To; one in Cc gets no original in its receipt. */
    boolean primary(MailAddress recipient) {
        return original.addresses("To").contains(recipient.value());
    }

    /** Addresses of To or Cc, as the recipients may see them; never a raw header of the sender's. */
    List<String> visible(String name) {
        return original.addresses(name).stream()
                .filter(address -> MailAddress.of(address).isPresent())
                .toList();
    }

    /** The message under the provider's own Message-ID, the sender's kept as a reference. */
    RawMessage rewritten() {
        RawMessage bare = original.without("Message-ID").without("X-Riferimento-Message-ID");
        String own = messageId();
        RawMessage referred = own == null ? bare : bare.with("X-Riferimento-Message-ID", own);
        return referred.with("Message-ID", "<" + identifier() + ">");
    }

    /** A message that the product never sent, for a receipt that is not its own. */
    AcceptedMessage ofSomebodyElse() {
        RawMessage foreign =
                original.without("Message-ID").with("Message-ID", "<altrui." + id + "@altro-sistema.example>");
        return new AcceptedMessage("altrui." + id, acceptedAt, sender, recipients, faults, foreign);
    }

    byte[] toFile() {
        return original.with(FAULTS, faults.stream().map(Enum::name).collect(Collectors.joining(",")))
                .with(TO, recipients.stream().map(MailAddress::value).collect(Collectors.joining(",")))
                .with(FROM, sender.value())
                .with(TIME, acceptedAt.toString())
                .with(ID, id)
                .bytes();
    }

    static AcceptedMessage fromFile(byte[] file) {
        RawMessage raw = RawMessage.of(file);
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        parts(raw, FAULTS).forEach(name -> faults.add(Fault.valueOf(name)));
        RawMessage original =
                raw.without(FAULTS).without(TO).without(FROM).without(TIME).without(ID);
        return new AcceptedMessage(
                parts(raw, ID).get(0),
                Instant.parse(parts(raw, TIME).get(0)),
                new MailAddress(parts(raw, FROM).get(0)),
                parts(raw, TO).stream().map(MailAddress::new).toList(),
                faults,
                original);
    }

    private static List<String> parts(RawMessage raw, String name) {
        String value = raw.header(name);
        return value == null || value.isEmpty() ? List.of() : Arrays.asList(value.split(","));
    }
}
