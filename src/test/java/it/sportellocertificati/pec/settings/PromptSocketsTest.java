package it.sportellocertificati.pec.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Properties;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptSocketsTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void keepNoLetterWaitingForTheAcknowledgementOfItsOwnText() throws IOException {
        SocketFactory sockets = new PromptSockets();
        try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK);
                Socket unconnected = sockets.createSocket();
                Socket byAddress = sockets.createSocket(LOOPBACK, server.getLocalPort());
                Socket byName = sockets.createSocket(LOOPBACK.getHostAddress(), server.getLocalPort());
                Socket from = sockets.createSocket(LOOPBACK, server.getLocalPort(), LOOPBACK, 0);
                Socket fromByName =
                        sockets.createSocket(LOOPBACK.getHostAddress(), server.getLocalPort(), LOOPBACK, 0)) {
            for (Socket socket : new Socket[] {unconnected, byAddress, byName, from, fromByName}) {
                assertThat(socket.getTcpNoDelay()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "smtps", "imap", "imaps"})
    void areUsedByEveryLine(String protocol) {
        Duration minute = Duration.ofMinutes(1);
        MailServer server = new MailServer("127.0.0.1", 25, LineSecurity.NONE, "account", "secret", "INBOX");
        Properties settings = LineSettings.of(protocol, server, new LineTimeouts(minute, minute, minute));

        assertThat(settings.get("mail." + protocol + ".socketFactory")).isInstanceOf(PromptSockets.class);
    }
}
