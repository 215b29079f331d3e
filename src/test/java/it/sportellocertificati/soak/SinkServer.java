package it.sportellocertificati.soak;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** An SMTP server that keeps nothing. One that answers at once leaves what the client costs; others take their time, as providers do. */
final class SinkServer implements AutoCloseable {

    private static final int END = 0x0d0a2e0d;

    private final ServerSocket door;
    private final Duration thought;

    /** @param thought from the end of a letter to the answer that it is taken */
    SinkServer(Duration thought) {
        this.thought = thought;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(() -> {
            while (!door.isClosed()) {
                try {
                    Socket client = door.accept();
                    run(() -> serve(client));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve(Socket client) {
        try (client;
                InputStream in = new BufferedInputStream(client.getInputStream(), 65_536)) {
            client.setTcpNoDelay(true);
            OutputStream out = client.getOutputStream();
            say(out, "220 sink");
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                switch (line.substring(0, 4).toUpperCase(java.util.Locale.ROOT)) {
                    case "EHLO" -> say(out, "250-sink\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME");
                    case "AUTH" -> say(out, "235 2.7.0 in");
                    case "DATA" -> {
                        say(out, "354 go on");
                        swallow(in);
                        LockSupport.parkNanos(thought.toNanos());
                        say(out, "250 2.0.0 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 2.0.0 ok");
                }
            }
        } catch (IOException gone) {
            // The client has what it wanted.
        }
    }

    private static void swallow(InputStream in) throws IOException {
        int last = 0x0d0a;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (last == END && b == '\n') {
                return;
            }
            last = last << 8 | b;
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.append((char) b);
        }
        return line.toString().strip();
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void run(Runnable task) {
        Thread thread = new Thread(task, "sink");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
