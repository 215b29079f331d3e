package it.sportellocertificati.pec.settings;

import java.util.Properties;

/** What both mail protocols are told: time-outs on everything, and no password over a line that is not protected. */
public final class LineSettings {

    private LineSettings() {}

    /** {@code smtp} or {@code smtps}, {@code imap} or {@code imaps}. */
    public static String protocol(String plain, MailServer server) {
        return server.security() == LineSecurity.TLS ? plain + "s" : plain;
    }

    /** The library's properties for this protocol. */
    public static Properties of(String protocol, MailServer server, LineTimeouts timeouts) {
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty(prefix + "auth", "true");
        properties.setProperty(
                prefix + "connectiontimeout", String.valueOf(timeouts.connect().toMillis()));
        properties.setProperty(
                prefix + "timeout", String.valueOf(timeouts.read().toMillis()));
        properties.setProperty(
                prefix + "writetimeout", String.valueOf(timeouts.write().toMillis()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "socketFactory", new PromptSockets());
        properties.setProperty(prefix + "socketFactory.fallback", "false");
        if (server.security() == LineSecurity.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        return properties;
    }
}
