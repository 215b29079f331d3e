package it.sportellocertificati.pec;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Stands between a client and a server, and cuts the line when the client says what it was told to wait for. */
final class TappedLine implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final Pattern cut;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    TappedLine(int server, String cut) {
        this.server = server;
        this.cut = Pattern.compile(cut);
        try {
            door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Lines opened so far. */
    int connections() {
        return connections.get();
    }

    private void listen() {
        try {
            while (!door.isClosed()) {
                Socket client = door.accept();
                connections.incrementAndGet();
                Socket line = new Socket(InetAddress.getLoopbackAddress(), server);
                sockets.addAll(List.of(client, line));
                start(() -> carry(client, line, true));
                start(() -> carry(line, client, false));
            }
        } catch (IOException closed) {
            sockets.clear();
        }
    }

    private void carry(Socket from, Socket to, boolean said) {
        byte[] buffer = new byte[8_192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (said
                        && cut.matcher(new String(buffer, 0, count, StandardCharsets.ISO_8859_1))
                                .find()) {
                    return;
                }
                out.write(buffer, 0, count);
                out.flush();
            }
        } catch (IOException gone) {
            sockets.remove(from);
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "tapped-line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
