package it.sportellocertificati.web.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bouncycastle.util.io.TeeOutputStream;

/**
 * A network address of its own, as each household has one: limits count by it, so that no test is refused for what another did. It passes
 * bytes on to the application from an address of the loopback network (127.0.0.0/8, all of which Linux answers to).
 */
final class Household implements AutoCloseable {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    /** The head of a request, wherever it stands: the body of the one before ends without a line of its own. */
    private static final Pattern ASKED = Pattern.compile("(?:GET|HEAD|POST|PUT|DELETE) (\\S+) HTTP/1\\.1\\r\\n");

    private static final Pattern REFERER = Pattern.compile("(?i)\\r\\nReferer: ([^\\r]*)");

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Queue<ByteArrayOutputStream> sent = new ConcurrentLinkedQueue<>();
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

    /** Every address that was asked for and every referer that was told, as they stood on the line. */
    List<String> addresses() {
        return sent.stream()
                .map(line -> line.toString(StandardCharsets.ISO_8859_1))
                .flatMap(line -> Stream.of(ASKED, REFERER)
                        .flatMap(one -> one.matcher(line).results())
                        .map(found -> found.group(1)))
                .toList();
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
                ByteArrayOutputStream line = new ByteArrayOutputStream();
                sent.add(line);
                daemon(() -> pass(caller, server, line));
                daemon(() -> pass(server, caller, OutputStream.nullOutputStream()));
            } catch (IOException e) {
                // Closed, or a caller that went away.
                continue;
            }
        }
    }

    private void pass(Socket from, Socket to, OutputStream copy) {
        try (InputStream in = from.getInputStream();
                OutputStream out = new TeeOutputStream(to.getOutputStream(), copy)) {
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
