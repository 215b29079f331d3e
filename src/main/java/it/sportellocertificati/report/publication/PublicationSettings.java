package it.sportellocertificati.report.publication;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where published reports go.
 *
 * @param folder to which they are written; none to write nowhere
 * @param sftp the server of the Procura's site; none where there is none
 * @param checkUrl public address of the folder's content, asked after each push; none to ask nowhere
 */
@ConfigurationProperties("sportello.report.publication")
record PublicationSettings(
        @Nullable Path folder,
        @Nullable Sftp sftp,
        @Nullable URI checkUrl) {

    /**
     * @param password none where a key is used
     * @param key private key in a file; none where a password is used
     * @param keyPassphrase none where the key is not locked
     * @param knownHosts file with the server's keys, as OpenSSH writes it; a server that is not in it is not trusted
     * @param folder on the server; it has to exist
     * @param timeout for connecting, signing in and each answer
     */
    record Sftp(
            String host,
            @DefaultValue("22") int port,
            String username,
            @Nullable String password,
            @Nullable Path key,
            @Nullable String keyPassphrase,
            Path knownHosts,
            @DefaultValue(".") String folder,
            @DefaultValue("30s") Duration timeout) {

        /** Without password and passphrase. */
        @Override
        public String toString() {
            return "Sftp[" + host + ":" + port + "]";
        }
    }
}
