package it.sportellocertificati.delivery;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import it.sportellocertificati.booking.BookingSearch;
import it.sportellocertificati.booking.Timeline;
import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.document.Documents;
import it.sportellocertificati.document.StoredDocument;
import it.sportellocertificati.pec.Mailroom;
import it.sportellocertificati.pec.ReceivedReceipt;
import it.sportellocertificati.safekeeping.AuditTrail;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * What proves, years later, that a certificate was delivered: the message as sent, each receipt as received (the signed bytes are the
 * proof, DPR 68/2005), the certificate, hashes, and the timeline. Checkable with common tools by somebody who has no access to us.
 */
@Service
public class Evidence {

    private final DeliveryStore store;
    private final BookingSearch search;
    private final Documents documents;
    private final Mailroom mailroom;
    private final Timeline timeline;
    private final MessageSource messages;
    private final AuditTrail audit;
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    Evidence(
            DeliveryStore store,
            BookingSearch search,
            Documents documents,
            Mailroom mailroom,
            Timeline timeline,
            MessageSource messages,
            AuditTrail audit) {
        this.store = store;
        this.search = search;
        this.documents = documents;
        this.mailroom = mailroom;
        this.timeline = timeline;
        this.messages = messages;
        this.audit = audit;
    }

    /** Writes the zip; one message at a time is in memory. */
    public void write(BookingNumber number, OutputStream out) throws IOException {
        audit.record("evidence.read", number.value(), "");
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            EvidenceFolder folder = new EvidenceFolder(zip);
            folder.add("cronologia.json", json.writeValueAsBytes(timeline.of(number)));
            notice(number, folder);
            certificate(number, folder);
            for (DeliveryStore.Attempt attempt : store.attempts(number)) {
                message(attempt, folder);
            }
            String readme = new EvidenceReadme(messages).text(number.value(), folder.names());
            folder.add("LEGGIMI.txt", readme.getBytes(StandardCharsets.UTF_8));
            folder.finish();
        }
    }

    /** What the administration told the casellario of, in its provider's signed envelope (Art. 10). */
    private void notice(BookingNumber number, EvidenceFolder folder) throws IOException {
        Optional<UUID> letter = search.noticeLetter(number);
        if (letter.isPresent()) {
            folder.add("comunicazione-ricevuta.eml", mailroom.receivedBytes(letter.get()));
        }
    }

    private void certificate(BookingNumber number, EvidenceFolder folder) throws IOException {
        Optional<StoredDocument> stored = documents.certificateOf(number.value());
        if (stored.isPresent()) {
            StoredDocument certificate = stored.get();
            String extension = certificate.fileName().toLowerCase(Locale.ROOT).endsWith(".p7m") ? ".pdf.p7m" : ".pdf";
            folder.add("certificato-" + number.value() + extension, documents.content(certificate.id()));
        }
    }

    private void message(DeliveryStore.Attempt attempt, EvidenceFolder folder) throws IOException {
        String name = text("evidence.purpose." + attempt.purpose().name()) + "-" + attempt.attempt();
        folder.add(name + "/messaggio-inviato.eml", mailroom.sentBytes(attempt.messageId()));
        int line = 0;
        for (ReceivedReceipt receipt : mailroom.receiptsFor(attempt.messageId())) {
            line++;
            folder.add(
                    "%s/ricevuta-%02d-%s.eml".formatted(name, line, kind(receipt)),
                    mailroom.receivedBytes(receipt.id()));
        }
    }

    /** What we did not believe is no evidence, but its arrival is; nobody may take it for a receipt by its name. */
    private String kind(ReceivedReceipt receipt) {
        String kind = text("evidence.receipt." + receipt.kind().name());
        return receipt.believed() ? kind : kind + "-" + text("evidence.receipt.notBelieved");
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ITALIAN);
    }

    /** The zip's entries with their hashes, which come last in the form that {@code sha256sum -c} reads. */
    private static final class EvidenceFolder {

        private final ZipOutputStream zip;
        private final StringBuilder sums = new StringBuilder();
        private final List<String> names = new ArrayList<>();

        EvidenceFolder(ZipOutputStream zip) {
            this.zip = zip;
        }

        void add(String name, byte[] content) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
            names.add(name);
            sums.append(Sha256.hex(content)).append("  ").append(name).append('\n');
        }

        List<String> names() {
            return List.copyOf(names);
        }

        void finish() throws IOException {
            byte[] content = sums.toString().getBytes(StandardCharsets.UTF_8);
            zip.putNextEntry(new ZipEntry("SHA256SUMS"));
            zip.write(content);
            zip.closeEntry();
        }
    }
}
