package it.sportellocertificati.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * TLS from the first byte in front of one of the provider's plain doors, with a certificate of the simulator's own
 * authority. GreenMail's own TLS shows a certificate that expires and cannot be changed in a running process.
 */
final class TlsDoor {

    private static final int WAITING = 50;

    private final InetAddress loopback = InetAddress.getLoopbackAddress();
    private final SSLContext context;
    private final int plainPort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ServerSocket door;

    /** Opens the door on 127.0.0.1; a port of 0 is any free one. */
    TlsDoor(int port, int plainPort, TestAuthority authority) {
        this.plainPort = plainPort;
        try {
            context = context(authority.server(), authority.certificate());
            door = context.getServerSocketFactory().createServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(loopback, port), WAITING);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("simulator TLS", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    void close() {
        close(door);
        open.forEach(TlsDoor::close);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                run(() -> pass(client));
            } catch (IOException closed) {
                // Closed, or one client gone before it was let in.
            }
        }
    }

    private void pass(Socket client) {
        try (client;
                var plain = new Socket(loopback, plainPort)) {
            open.add(plain);
            run(() -> copy(plain, client));
            copy(client, plain);
            open.remove(plain);
        } catch (IOException gone) {
            // Nobody is behind the door any more; the client sees its line end.
        } finally {
            open.remove(client);
        }
    }

    /** Ends both lines when one has ended. */
    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException gone) {
            // Ended by one side or the other; both are closed now.
        }
        close(from);
        close(to);
    }

    private static void close(AutoCloseable line) {
        try {
            line.close();
        } catch (Exception gone) {
            // It was closed already.
        }
    }

    private static void run(Runnable task) {
        var thread = new Thread(task, "simulated-provider-tls");
        thread.setDaemon(true);
        thread.start();
    }

    private static SSLContext context(TestAuthority.Identity identity, X509Certificate authority)
            throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("door", identity.key(), new char[0], new Certificate[] {identity.certificate(), authority});
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
