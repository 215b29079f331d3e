package it.sportellocertificati.pec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One conversation of the {@link SmtpPeer}, which says what to answer. */
final class SmtpTalk {

    private final SmtpPeer peer;
    private final Socket socket;
    private final List<String> to = new ArrayList<>();
    private String from = "";

    SmtpTalk(SmtpPeer peer, Socket socket) {
        this.peer = peer;
        this.socket = socket;
    }

    void run() {
        try (socket;
                InputStream in = socket.getInputStream();
                OutputStream out = socket.getOutputStream()) {
            say(out, "220 peer");
            String line = readLine(in);
            while (line != null && goesOn(line, in, out)) {
                line = readLine(in);
            }
        } catch (IOException gone) {
            peer.heard("(gone)");
        }
    }

    private boolean goesOn(String line, InputStream in, OutputStream out) throws IOException {
        peer.heard(line);
        String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        String answer = peer.answer(verb);
        if (answer.equals(SmtpPeer.RESET)) {
            socket.setSoLinger(true, 0);
            return false;
        }
        if (answer.equals(SmtpPeer.DROP)) {
            return false;
        }
        say(out, answer);
        if (verb.equals("MAIL")) {
            from = path(line);
            to.clear();
        } else if (verb.equals("RCPT") && answer.startsWith("2")) {
            to.add(path(line));
        } else if (verb.equals("DATA") && answer.startsWith("3")) {
            return receive(in, out);
        }
        return !verb.equals("QUIT");
    }

    private boolean receive(InputStream in, OutputStream out) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] line = readBytes(in);
        while (line.length > 0 && !(line.length == 3 && line[0] == '.')) {
            int start = line[0] == '.' ? 1 : 0;
            content.write(line, start, line.length - start);
            line = readBytes(in);
        }
        String answer = line.length == 0 ? SmtpPeer.DROP : peer.answer(".");
        if (answer.startsWith("2")) {
            peer.take(new SmtpPeer.Taken(from, List.copyOf(to), content.toByteArray()));
        }
        if (answer.endsWith(SmtpPeer.DROP)) {
            return false;
        }
        say(out, answer);
        return true;
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

    /** To the end of the line; empty at the end of the stream. */
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
}
