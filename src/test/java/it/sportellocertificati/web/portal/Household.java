package it.sportellocertificati.web.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network address of its own, as each household has one: limits count by it, so that no test is refused for what another did. It passes
 * bytes on to the application from an address of the loopback network (127.0.0.0/8, all of which Linux answers to).
 */
final class Household implements AutoCloseable {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final InetAddress own;
    private final int application;
    private final ServerSocket door;

    Household(URI application) {
        this.application = application.getPort();
        int number = NEXT.getAndIncrement();
        try {
            own = InetAddress.getByAddress(new byte[] {127, 0, (byte) (1 + number / 250), (byte) (1 + number % 250)});
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::answer);
    }

    /** @param path begins with a slash */
    URI address(String path) {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + path);
    }

    @Override
    public void close() {
        closed(door);
        open.forEach(Household::closed);
    }

    private void answer() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Socket server = new Socket();
                open.add(caller);
                open.add(server);
                server.bind(new InetSocketAddress(own, 0));
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), application));
                daemon(() -> pass(caller, server));
                daemon(() -> pass(server, caller));
            } catch (IOException e) {
                // Closed, or a caller that went away.
                continue;
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            closed(to);
        } finally {
            open.remove(from);
            closed(from);
        }
    }

    private static void closed(AutoCloseable line) {
        try {
            line.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "household");
        thread.setDaemon(true);
        thread.start();
    }
}
