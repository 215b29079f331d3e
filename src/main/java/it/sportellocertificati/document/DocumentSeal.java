package it.sportellocertificati.document;

import it.sportellocertificati.safekeeping.Vault;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Between a document and its row: facts and content are sealed, each bound to its column and to the document's id. */
@Component
class DocumentSeal {

    private final Vault vault;

    DocumentSeal(Vault vault) {
        this.vault = vault;
    }

    DocumentRows.Row seal(StoredDocument document, byte[] content) {
        Facts facts = new Facts(document.fileName(), document.sha256(), document.signature());
        return new DocumentRows.Row(
                document.id(),
                document.dossier(),
                document.kind(),
                document.mediaType(),
                document.size(),
                vault.seal(document.dossier(), facts(document.id()), facts.toJson()),
                vault.seal(document.dossier(), content(document.id()), content),
                document.storedAt());
    }

    StoredDocument open(DocumentRows.Row row) {
        Facts facts = Facts.fromJson(vault.open(row.dossier(), facts(row.id()), row.facts()));
        return new StoredDocument(
                row.id(),
                row.dossier(),
                row.kind(),
                facts.fileName(),
                row.mediaType(),
                row.size(),
                facts.sha256(),
                facts.signature(),
                row.storedAt());
    }

    byte[] open(UUID id, DocumentRows.Content content) {
        return vault.open(content.dossier(), content(id), content.sealed());
    }

    private static String facts(UUID id) {
        return "document.facts/" + id;
    }

    private static String content(UUID id) {
        return "document.content/" + id;
    }
}
