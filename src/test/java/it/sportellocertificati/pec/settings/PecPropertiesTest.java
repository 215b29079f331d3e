package it.sportellocertificati.pec.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportellocertificati.pec.PecRoom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PecPropertiesTest {

    private static final String SMTP = "sportello.pec.accounts.procura.smtp.";

    private static PecProperties bound(String name, @Nullable String value) {
        Map<String, Object> settings = PecRoom.settings(465, 993, Path.of("ca.pem"));
        if (value == null) {
            settings.remove(name);
        } else {
            settings.put(name, value);
        }
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("sportello.pec", PecProperties.class)
                .get();
    }

    @Test
    void takesTlsWhereNothingElseIsSaid() {
        PecProperties properties = bound(SMTP + "security", null);

        assertThat(properties.account("procura").smtp().security()).isEqualTo(LineSecurity.TLS);
        assertThat(properties.account("procura").imap().folder()).isEqualTo("INBOX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pec.gestore.example", "192.0.2.1", "nowhere.invalid"})
    void refusesToSendPasswordsInClearBeyondThisMachine(String host) {
        assertThatThrownBy(() -> bound(SMTP + "host", host))
                .rootCause()
                .hasMessageContaining("security NONE")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({"host,host is missing", "password,password is missing", "username,username is missing", "port,port"})
    void saysWhatIsMissing(String property, String message) {
        assertThatThrownBy(() -> bound(SMTP + property, null))
                .hasMessageContaining("sportello.pec.accounts.procura.smtp")
                .rootCause()
                .hasMessageContaining(message);
    }

    @Test
    void refusesAnAddressThatIsNone() {
        assertThatThrownBy(() -> bound("sportello.pec.accounts.procura.address", "procura"))
                .hasMessageContaining("sportello.pec.accounts.procura");
    }

    @Test
    void neverShowsAPassword() {
        assertThat(bound("x", "y").toString()).doesNotContain("secret");
    }

    @Test
    void sendsNoPasswordBeforeTheLineIsProtected() {
        MailServer server = new MailServer("pec.gestore.example", 25, LineSecurity.STARTTLS, "u", "p", "INBOX");

        assertThat(LineSettings.of("smtp", server, bound("x", "y").timeouts()))
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                .containsEntry("mail.smtp.timeout", "120000")
                .containsEntry("mail.smtp.connectiontimeout", "20000")
                .containsEntry("mail.smtp.writetimeout", "60000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCEPTANCE", "DELIVERY"})
    void makesNoProofOutOfWhatAProviderDidNotState(String kind) {
        Map<String, Object> settings = PecRoom.settings(465, 993, Path.of("ca.pem"));
        settings.put("sportello.pec.kind-mappings[0].kind", "DELIVERY_FAILURE");
        settings.put("sportello.pec.kind-mappings[0].words", "5.1.1");
        settings.put("sportello.pec.kind-mappings[0].means", kind);

        assertThatThrownBy(() -> new Binder(new MapConfigurationPropertySource(settings))
                        .bind("sportello.pec", PecProperties.class))
                .rootCause()
                .hasMessageContaining("means must not be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "words", "means"})
    void refusesAMappingThatIsIncomplete(String missing) {
        Map<String, Object> settings = PecRoom.settings(465, 993, Path.of("ca.pem"));
        settings.put("sportello.pec.kind-mappings[0].kind", "DELIVERY_WARNING");
        settings.put("sportello.pec.kind-mappings[0].words", "5.4.1");
        settings.put("sportello.pec.kind-mappings[0].means", "DELIVERY_FAILURE");
        settings.remove("sportello.pec.kind-mappings[0]." + missing);

        assertThatThrownBy(() -> new Binder(new MapConfigurationPropertySource(settings))
                        .bind("sportello.pec", PecProperties.class))
                .rootCause()
                .hasMessageContaining("kind, words and means");
    }

    @Test
    void removesNoMailOfThisWeekAndNoneUnlessTold() {
        assertThat(bound("x", "y").mailboxRetention()).isZero();
        assertThat(bound("sportello.pec.mailbox-retention", "90d").mailboxRetention())
                .isEqualTo(Duration.ofDays(90));
        assertThatThrownBy(() -> bound("sportello.pec.mailbox-retention", "6d"))
                .rootCause()
                .hasMessageContaining("mailbox-retention");
    }
}
