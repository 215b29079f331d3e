package it.sportellocertificati.pec.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how to log in to one mail server.
 *
 * @param folder read by IMAP; SMTP takes no notice of it
 */
public record MailServer(
        String host,
        int port,
        @DefaultValue("TLS") LineSecurity security,
        String username,
        String password,
        @DefaultValue("INBOX") String folder) {

    /** @throws IllegalArgumentException naming the property that is missing or unsafe, never its value */
    public MailServer {
        host = given("host", host);
        username = given("username", username);
        password = given("password", password);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port is missing or not between 1 and 65535");
        }
        if (security == LineSecurity.NONE && !isLoopback(host)) {
            throw new IllegalArgumentException("security NONE sends passwords in clear and is for the loopback address"
                    + " only: set security to TLS or STARTTLS");
        }
    }

    @SuppressWarnings({"ConstantValue", "NullAway"})
    private static String given(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    /** Without name and password of the login. */
    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + ", " + security + "]";
    }
}
