package it.sportellocertificati.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who signs for each provider: under the authority that readers trust, or under one that nobody does. */
final class Signers {

    private final TestAuthority trusted;
    private final Path foreignDirectory;
    private final Clock clock;
    private final Map<Provider, CmsSigner> signers = new ConcurrentHashMap<>();
    private final Map<Provider, CmsSigner> strangers = new ConcurrentHashMap<>();

    /** Makes the providers' keys if there are none; a foreign authority only when that fault is first asked for. */
    Signers(TestAuthority trusted, Path foreignDirectory, Clock clock) {
        this.trusted = trusted;
        this.foreignDirectory = foreignDirectory;
        this.clock = clock;
        for (Provider provider : Provider.values()) {
            signers.put(provider, trusted.mailSigner(provider));
        }
    }

    CmsSigner of(Provider provider, boolean foreign) {
        if (foreign) {
            return strangers.computeIfAbsent(
                    provider, name -> new TestAuthority(foreignDirectory, clock).mailSigner(name));
        }
        return signers.computeIfAbsent(provider, trusted::mailSigner);
    }
}
