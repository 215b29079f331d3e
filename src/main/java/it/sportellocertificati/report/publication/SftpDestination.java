package it.sportellocertificati.report.publication;

import it.sportellocertificati.report.publication.PublicationSettings.Sftp;
import java.io.IOException;
import java.net.SocketAddress;
import java.security.PublicKey;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** A server of the Procura's site. It is spoken to only if its key is in the list of known ones. */
final class SftpDestination implements Destination {

    static final String CODE = "sftp";

    private final Sftp settings;

    SftpDestination(Sftp settings) {
        this.settings = settings;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Visit open() {
        var refused = new AtomicBoolean();
        SshClient client = client(refused);
        boolean open = false;
        try {
            client.start();
            ClientSession session = signIn(client);
            var sftp = SftpClientFactory.instance().createSftpClient(session);
            open = true;
            return new SftpVisit(client, sftp, settings.folder());
        } catch (IOException broken) {
            throw new PushFailed(fault(broken, refused.get()), CODE, broken);
        } finally {
            if (!open) {
                client.stop();
            }
        }
    }

    private SshClient client(AtomicBoolean refused) {
        SshClient client = SshClient.setUpDefaultClient();
        // Neither keys nor settings of whoever runs the server.
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setHostConfigEntryResolver(org.apache.sshd.client.config.hosts.HostConfigEntryResolver.EMPTY);
        client.setServerKeyVerifier(new Known(refused));
        if (settings.password() == null) {
            client.setUserAuthFactoriesNames("publickey");
        } else {
            client.setUserAuthFactoriesNames("publickey", "password");
        }
        CoreModuleProperties.IO_CONNECT_TIMEOUT.set(client, settings.timeout());
        CoreModuleProperties.AUTH_TIMEOUT.set(client, settings.timeout());
        CoreModuleProperties.IDLE_TIMEOUT.set(client, settings.timeout());
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(client, settings.timeout());
        CoreModuleProperties.CHANNEL_OPEN_TIMEOUT.set(client, settings.timeout());
        SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(client, settings.timeout());
        return client;
    }

    private ClientSession signIn(SshClient client) throws IOException {
        ClientSession session = client.connect(settings.username(), settings.host(), settings.port())
                .verify(settings.timeout())
                .getSession();
        if (settings.password() != null) {
            session.addPasswordIdentity(settings.password());
        }
        if (settings.key() != null) {
            var keys = new FileKeyPairProvider(settings.key());
            if (settings.keyPassphrase() != null) {
                keys.setPasswordFinder(FilePasswordProvider.of(settings.keyPassphrase()));
            }
            try {
                keys.loadKeys(session).forEach(session::addPublicKeyIdentity);
            } catch (RuntimeException unreadable) {
                throw new NotSignedIn(unreadable);
            }
        }
        try {
            session.auth().verify(settings.timeout());
        } catch (SshException refused) {
            throw session.isOpen() || refused.getDisconnectCode() != 0 ? new NotSignedIn(refused) : refused;
        }
        return session;
    }

    private static PushFault fault(IOException broken, boolean hostRefused) {
        if (hostRefused) {
            return PushFault.HOST_NOT_TRUSTED;
        }
        return broken instanceof NotSignedIn ? PushFault.NOT_SIGNED_IN : PushFault.UNREACHABLE;
    }

    private static final class NotSignedIn extends IOException {

        private static final long serialVersionUID = 1L;

        NotSignedIn(Exception cause) {
            super(cause);
        }
    }

    /** Remembers that it said no, which the library tells by a text alone. */
    private final class Known implements ServerKeyVerifier {

        private final ServerKeyVerifier list =
                new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, settings.knownHosts());
        private final AtomicBoolean refused;

        Known(AtomicBoolean refused) {
            this.refused = refused;
        }

        @Override
        public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
            boolean known = list.verifyServerKey(session, address, key);
            refused.set(!known);
            return known;
        }
    }
}
