package it.sportellocertificati.simulator;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * The simulator's own certification authority, made at the first start. Its certificates say in their names that they
 * are for tests; private keys stay in the data directory, readable by their owner alone.
 */
final class TestAuthority {

    /** A private key with the certificate that belongs to it. */
    record Identity(PrivateKey key, X509Certificate certificate) {}

    private final Path directory;
    private final CertificateProfiles profiles;
    private final Identity root;

    /** Loads the authority of the directory, or makes it; {@code ca.pem} is there when this returns. */
    TestAuthority(Path directory, Clock clock) {
        this.directory = DurableFiles.directory(directory);
        this.profiles = new CertificateProfiles(clock);
        this.root = identity("ca-privata.pem", profiles::authority);
        if (!Files.exists(anchor())) {
            DurableFiles.write(anchor(), pem(root.certificate()));
        }
    }

    /** File of the public certificate, to be trusted by who reads this provider's receipts. */
    Path anchor() {
        return directory.resolve("ca.pem");
    }

    /** Who signs the provider's receipts and envelopes. */
    CmsSigner mailSigner(Provider provider) {
        String file = provider == Provider.SENDERS ? "gestore.pem" : "altro-gestore.pem";
        return new CmsSigner(identity(file, keys -> profiles.mailSigner(keys, provider, root)), root.certificate());
    }

    /** Key and certificate by which the provider's doors show that they are on 127.0.0.1. */
    Identity server() {
        return identity("porta.pem", keys -> profiles.server(keys, root));
    }

    X509Certificate certificate() {
        return root.certificate();
    }

    /** Who signs the test certificates, in the role of an official. */
    CmsSigner documentSigner() {
        return new CmsSigner(
                identity("firmatario.pem", keys -> profiles.documentSigner(keys, root)), root.certificate());
    }

    private Identity identity(String fileName, Profile profile) {
        Path file = directory.resolve(fileName);
        try {
            if (Files.exists(file)) {
                return read(file);
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            var identity = new Identity(keys.getPrivate(), profile.certify(keys));
            DurableFiles.write(file, pem(identity.key(), identity.certificate()));
            return identity;
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("simulator authority: " + fileName, e);
        }
    }

    private static Identity read(Path file) throws IOException, GeneralSecurityException {
        String text = new String(DurableFiles.read(file), StandardCharsets.US_ASCII);
        try (var parser = new PEMParser(new StringReader(text))) {
            PrivateKey key = new JcaPEMKeyConverter()
                    .getKeyPair((PEMKeyPair) parser.readObject())
                    .getPrivate();
            var holder = (X509CertificateHolder) parser.readObject();
            return new Identity(key, new JcaX509CertificateConverter().getCertificate(holder));
        }
    }

    private static byte[] pem(Object... objects) {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            for (Object object : objects) {
                writer.writeObject(object);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    @FunctionalInterface
    private interface Profile {
        X509Certificate certify(KeyPair keys) throws GeneralSecurityException, OperatorCreationException, IOException;
    }
}
