package it.sportellocertificati.simulator;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** What a provider keeps between its runs, beside mailboxes: its directory, its authority, and who signs its receipts. */
final class ProviderHome {

    private static final String NOTICE = """
            Dati del gestore PEC di prova, solo per la dimostrazione.
            Caselle e messaggi stanno qui in chiaro: non metterci dati di persone reali.
            Cancellando questa cartella si cancellano caselle, ricevute e chiavi di prova.
            """;

    private final TestAuthority authority;
    private final ReceiptWriter writer;

    ProviderHome(Path data, Clock clock) {
        this.authority = new TestAuthority(data, clock);
        DurableFiles.write(data.resolve("LEGGIMI.txt"), NOTICE.getBytes(StandardCharsets.UTF_8));
        this.writer = new ReceiptWriter(new Signers(authority, data.resolve("altra-ca"), clock));
    }

    TestAuthority authority() {
        return authority;
    }

    ReceiptWriter writer() {
        return writer;
    }
}
