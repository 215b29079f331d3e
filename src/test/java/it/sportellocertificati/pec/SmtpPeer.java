package it.sportellocertificati.pec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server that does exactly what a test tells it to: answers a command its own way, drops the line, or runs
 * something while a client waits. It keeps the bytes it was given and counts connections.
 */
public final class SmtpPeer implements AutoCloseable {

    /** Instead of an answer: the line is dropped. */
    public static final String DROP = "drop";

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

    private void listen() {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                start(() -> serve(socket));
            }
        } catch (IOException closed) {
            commands.add("(closed)");
        }
    }

    private void serve(Socket socket) {
        try (socket;
                InputStream in = socket.getInputStream();
                OutputStream out = socket.getOutputStream()) {
            String from = "";
            List<String> to = new ArrayList<>();
            say(out, "220 peer");
            for (String line = readLine(in); line != null; line = readLine(in)) {
                commands.add(line);
                String verb = verb(line);
                String answer = answer(verb);
                if (answer.equals(DROP)) {
                    return;
                }
                say(out, answer);
                if (verb.equals("QUIT")) {
                    return;
                }
                if (verb.equals("MAIL")) {
                    from = path(line);
                    to.clear();
                } else if (verb.equals("RCPT") && answer.startsWith("2")) {
                    to.add(path(line));
                } else if (verb.equals("DATA") && answer.startsWith("3") && !receive(in, out, from, List.copyOf(to))) {
                    return;
                }
            }
        } catch (IOException gone) {
            commands.add("(gone)");
        }
    }

    private boolean receive(InputStream in, OutputStream out, String from, List<String> to) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] line = readBytes(in); line.length > 0; line = readBytes(in)) {
            if (line.length == 3 && line[0] == '.') {
                String answer = answer(".");
                if (answer.equals(DROP)) {
                    return false;
                }
                if (answer.startsWith("2")) {
                    taken.add(new Taken(from, to, content.toByteArray()));
                }
                if (answer.endsWith(DROP)) {
                    return false;
                }
                say(out, answer);
                return true;
            }
            int start = line[0] == '.' ? 1 : 0;
            content.write(line, start, line.length - start);
        }
        return false;
    }

    private String answer(String verb) {
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

    private static String verb(String line) {
        return line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
    }

    private static String path(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private static void say(OutputStream out, String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static @Nullable String readLine(InputStream in) throws IOException {
        byte[] line = readBytes(in);
        return line.length == 0 ? null : new String(line, StandardCharsets.ISO_8859_1).strip();
    }

    private static byte[] readBytes(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n') {
                break;
            }
        }
        return line.toByteArray();
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
