package it.sportellocertificati.report.publication;

import it.sportellocertificati.report.publication.PublicationSettings.Sftp;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** A real server on a loopback port, whose disk and network can be made to fail. */
final class SftpServer implements AutoCloseable {

    static final String USER = "pubblicazione";
    static final String PASSWORD = "una frase lunga";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final Path directory;
    private final Path root;
    private final KeyPair clientKey = keys();
    private Trouble trouble = Trouble.NONE;

    enum Trouble {
        NONE,
        DISK_FULL,
        /** As servers tell it that have no word for it. */
        SPACELESS,
        READ_ONLY,
        CUT_OFF,
        SHORT_FILES
    }

    SftpServer(Path directory) throws Exception {
        this.directory = directory;
        this.root = Files.createDirectories(directory.resolve("sito"));
        var hostKey = keys();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
        server.setPasswordAuthenticator((user, password, session) -> USER.equals(user) && PASSWORD.equals(password));
        server.setPublickeyAuthenticator((user, key, session) -> KeyUtils.compareKeys(key, clientKey.getPublic()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        var sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(new Disturbance());
        server.setSubsystemFactories(List.of(sftp));
        server.start();
        know(hostKey);
        write("chiave", clientKey);
        write("altra-chiave", keys());
    }

    void suffer(Trouble what) {
        trouble = what;
    }

    /** Lists another key for this server than it shows. */
    void forget() throws Exception {
        know(keys());
    }

    Path root() {
        return root;
    }

    Sftp byPassword(String password) {
        return settings(password, null);
    }

    Sftp byKey(String file) {
        return settings(null, directory.resolve(file));
    }

    Sftp nobodyThere() {
        return new Sftp("127.0.0.1", 1, USER, PASSWORD, null, null, directory.resolve("known_hosts"), ".", seconds());
    }

    private Sftp settings(@Nullable String password, @Nullable Path key) {
        return new Sftp(
                "127.0.0.1",
                server.getPort(),
                USER,
                password,
                key,
                null,
                directory.resolve("known_hosts"),
                ".",
                seconds());
    }

    private static Duration seconds() {
        return Duration.ofSeconds(20);
    }

    private void know(KeyPair key) throws IOException {
        Files.writeString(
                directory.resolve("known_hosts"),
                "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(key.getPublic()) + "\n");
    }

    private void write(String file, KeyPair key) throws Exception {
        try (var out = Files.newOutputStream(directory.resolve(file))) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "prova", null, out);
        }
    }

    private static KeyPair keys() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    private final class Disturbance implements SftpEventListener {

        @Override
        public void writing(
                ServerSession session, String handle, FileHandle file, long offset, byte[] data, int at, int length)
                throws IOException {
            switch (trouble) {
                case DISK_FULL -> throw new SftpException(SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, "full");
                case SPACELESS -> throw new FileSystemException("x", null, "No space left on device");
                case READ_ONLY -> throw new AccessDeniedException("x");
                case CUT_OFF -> {
                    if (offset > 0) {
                        session.close(true);
                        throw new IOException("gone");
                    }
                }
                default -> {}
            }
        }

        @Override
        public void moved(
                ServerSession session, Path from, Path to, Collection<CopyOption> options, @Nullable Throwable thrown)
                throws IOException {
            if (trouble == Trouble.SHORT_FILES) {
                try (var channel = Files.newByteChannel(to, StandardOpenOption.WRITE)) {
                    channel.truncate(10);
                }
            }
        }
    }
}
