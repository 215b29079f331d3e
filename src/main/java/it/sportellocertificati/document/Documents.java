package it.sportellocertificati.document;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.CurrentActor;
import it.sportellocertificati.common.Missing;
import it.sportellocertificati.document.CertificateInspection.Inspected;
import it.sportellocertificati.safekeeping.AuditTrail;
import it.sportellocertificati.safekeeping.SearchDigests;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The certificates of the bookings, as files. A booking has one current certificate; those it replaced are kept. */
@Service
public class Documents {

    private static final String CERTIFICATE = "CERTIFICATE";
    private static final int ATTEMPTS = 3;

    private final CertificateInspection inspection;
    private final DocumentRows rows;
    private final DocumentSeal seal;
    private final SearchDigests digests;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Documents(
            CertificateInspection inspection,
            DocumentRows rows,
            DocumentSeal seal,
            SearchDigests digests,
            AuditTrail audit,
            CurrentActor actor,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.inspection = inspection;
        this.rows = rows;
        this.seal = seal;
        this.digests = digests;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Stores a booking's certificate in place of the one it had. The file is checked before a transaction is opened, so
     * it is best called outside of one. The same file again changes nothing.
     *
     * @param fileName as the user's computer calls it; cleaned before it is kept
     * @param stillWanted asked in the transaction that stores it, since the check takes time in which others go on; what it throws
     *     leaves everything as it was
     * @throws it.sportellocertificati.common.Rejected for the field {@code file}, with a message code for each rule
     *     that it breaks
     */
    public StoredDocument storeCertificate(
            CertificateExpectation expected, String fileName, byte[] content, Runnable stillWanted) {
        Inspected inspected = inspection.inspect(expected, content);
        StoredDocument document = new StoredDocument(
                UUID.randomUUID(),
                expected.number().value(),
                CERTIFICATE,
                FileNames.clean(fileName, inspected.ending()),
                inspected.mediaType(),
                content.length,
                sha256(content),
                inspected.signature(),
                clock.instant());
        return transaction.execute(status -> {
            stillWanted.run();
            return keep(document, content);
        });
    }

    /** The certificate that a booking has now, without its content. */
    @Transactional(readOnly = true)
    public Optional<StoredDocument> certificateOf(String dossier) {
        return rows.current(place(dossier)).map(seal::open);
    }

    /** The file, byte by byte as it was uploaded; who reads it is recorded. */
    @Transactional
    public byte[] content(UUID id) {
        DocumentRows.Content found = rows.content(id).orElseThrow(() -> new Missing("document.missing"));
        audit.record("document.read", found.dossier(), "document=" + id + ";kind=" + found.kind());
        return seal.open(id, found);
    }

    private StoredDocument keep(StoredDocument document, byte[] content) {
        String place = place(document.dossier());
        // A keyed digest: by the plain hash a thief of the database could try out who has a certificate without
        // entries.
        String digest = digests.digest("document.content", document.sha256());
        DocumentRows.Row row = seal.seal(document, content);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<DocumentRows.Standing> standing = rows.standing(place, digest);
            Optional<DocumentRows.Standing> same = standing.stream()
                    .filter(other -> other.digest().equals(digest))
                    .findFirst();
            if (same.isPresent()) {
                return alreadyKept(document.dossier(), same.get());
            }
            if (!standing.isEmpty()) {
                rows.supersede(place, document.storedAt());
            }
            if (rows.insert(row, place, digest, actor.get().userId())) {
                String container = document.signature().container();
                audit.record(
                        "document.store",
                        document.dossier(),
                        "document=" + document.id() + ";kind=" + CERTIFICATE + ";container=" + container);
                return document;
            }
        }
        throw new Conflict("document.storedMeanwhile");
    }

    private StoredDocument alreadyKept(String dossier, DocumentRows.Standing same) {
        if (!same.dossier().equals(dossier)) {
            throw Refusal.because(Refusal.STORED_ELSEWHERE, same.dossier());
        }
        return certificateOf(dossier).orElseThrow(() -> new Conflict("document.storedMeanwhile"));
    }

    private static String place(String dossier) {
        return CERTIFICATE + "/" + dossier;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
