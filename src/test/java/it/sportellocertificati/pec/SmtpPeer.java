package it.sportellocertificati.pec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An SMTP server that does exactly what a test tells it to: answers a command its own way, drops the line, or runs
 * something while a client waits. It keeps the bytes it was given and counts connections.
 */
public final class SmtpPeer implements AutoCloseable {

    /** Instead of an answer: the line is dropped. */
    public static final String DROP = "drop";

    /** Instead of an answer: the line is reset, so that the client's next word or look fails. */
    public static final String RESET = "reset";

    /** What a client handed over; the bytes are as on the wire, less the transparency dots. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Taken(String from, List<String> to, byte[] content) {}

    private final ServerSocket server;
    private final Map<String, List<String>> answers = new ConcurrentHashMap<>();
    private final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    public SmtpPeer() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::listen);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** The next times this command comes, these are the answers; then it is answered well again. */
    public void answer(String command, String... next) {
        answers.put(command, new CopyOnWriteArrayList<>(next));
    }

    /** Runs while the client waits for the answer to this command. */
    public void during(String command, Runnable what) {
        meanwhile.put(command, what);
    }

    /** Behaves well again, and forgets what it was given. */
    public void forget() {
        answers.clear();
        meanwhile.clear();
        taken.clear();
        commands.clear();
        connections.set(0);
    }

    /** Closes every connection, as a server does that restarts. */
    public void hangUp() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        sockets.clear();
    }

    public List<Taken> taken() {
        return taken;
    }

    public List<String> commands() {
        return commands;
    }

    public int connections() {
        return connections.get();
    }

    void heard(String line) {
        commands.add(line);
    }

    void take(Taken message) {
        taken.add(message);
    }

    private void listen() {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                start(() -> new SmtpTalk(this, socket).run());
            }
        } catch (IOException closed) {
            commands.add("(closed)");
        }
    }

    /** What to answer to this command now. */
    String answer(String verb) {
        Runnable what = meanwhile.get(verb);
        if (what != null) {
            what.run();
        }
        List<String> next = answers.getOrDefault(verb, List.of());
        return next.isEmpty() ? usual(verb) : next.remove(0);
    }

    private static String usual(String verb) {
        return switch (verb) {
            case "EHLO" -> "250-peer\r\n250 AUTH PLAIN LOGIN";
            case "AUTH" -> "235 welcome";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 well";
        };
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "smtp-peer");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        hangUp();
    }
}
