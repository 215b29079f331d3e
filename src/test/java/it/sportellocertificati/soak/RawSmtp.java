package it.sportellocertificati.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The least that SMTP asks for: one connection, one log-in, and the same bytes again and again. */
final class RawSmtp implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;

    RawSmtp(int port, String user, String password) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        out = socket.getOutputStream();
        answer('2');
        say("EHLO localhost", '2');
        String login = "\0" + user + "\0" + password;
        say("AUTH PLAIN " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)), '2');
    }

    /** @param messages with CRLF line ends and no line that begins with a dot */
    void send(String from, String to, List<byte[]> messages) throws IOException {
        for (byte[] message : messages) {
            say("MAIL FROM:<" + from + ">", '2');
            say("RCPT TO:<" + to + ">", '2');
            say("DATA", '3');
            out.write(message);
            say("\r\n.", '2');
        }
    }

    private void say(String line, char expected) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        answer(expected);
    }

    private void answer(char expected) throws IOException {
        String line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        if (line == null || line.charAt(0) != expected) {
            throw new IOException("the server refuses");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
