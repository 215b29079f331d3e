package it.sportellocertificati.pec;

import java.nio.file.Path;
import java.time.Instant;

/** Receipts as a provider signs them, for the tests of other rooms. */
public final class SignedReceipts {

    private final TestAuthority authority = new TestAuthority("Autorità di prova");
    private final TestSigner provider = authority.signer(
            "posta-certificata@pec.gestore.example",
            Instant.parse("2019-01-01T00:00:00Z"),
            Instant.parse("2022-01-01T00:00:00Z"));

    /** Signed while the certificate was valid, which it is no more. */
    public byte[] receipt(ReceiptKind kind, String messageId) {
        return TestMail.receipt(kind, messageId)
                .signedBy(provider)
                .signedAt(Instant.parse("2021-03-01T10:00:00Z"))
                .bytes();
    }

    /** The authority that answers for them, as PEM. */
    public void authorityTo(Path file) {
        authority.writeTo(file);
    }
}
