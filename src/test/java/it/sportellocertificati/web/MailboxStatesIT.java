package it.sportellocertificati.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import it.sportellocertificati.Chromium;
import it.sportellocertificati.mail.Post;
import it.sportellocertificati.pec.MailboxHealth;
import it.sportellocertificati.pec.Mailroom;
import it.sportellocertificati.pec.MessagePage;
import it.sportellocertificati.pec.PecMessageRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.HttpEncodingAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the manager reads in each state of a mailbox; the states are played, the page and the browser are real. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = MailboxStatesIT.PageAlone.class,
        properties = "sportello.data=target/mailbox-states")
class MailboxStatesIT {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @LocalServerPort
    private int port;

    @MockitoBean
    private Mailroom mailroom;

    /** Nothing failed to reach a citizen. */
    @MockitoBean
    private Post post;

    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        MessageSourceAutoConfiguration.class,
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ThymeleafAutoConfiguration.class
    })
    @Import({MailPages.class, MailboxViews.class, ProblemWriter.class, WebConfiguration.class, Frame.class})
    static class PageAlone {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    /** What the frame of every page asks for: here styles have their plain names. */
    @ControllerAdvice
    static class Frame {

        @ModelAttribute("files")
        PlainNames files() {
            return new PlainNames();
        }
    }

    /** Read by the template, hence public. */
    public record PlainNames() {

        public String named(String path) {
            return path;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0,   ,               Tutto regolare,              La casella viene letta",
        "1, 0,   login-refused,  Accesso rifiutato dal gestore, Far controllare le credenziali",
        "1, 0,   unreachable,    Gestore non raggiungibile,   chiamare il gestore",
        "1, 90,  ,               Coda ferma,                  dal 24/11/2026 08:30",
        "1, 5,   ,               Tutto regolare,              i messaggi partono",
        "1, 0,   receipts-disbelieved, Ricevute non riconosciute, elenco delle autorità",
        "1, 90,  receipts-disbelieved, Coda ferma,            dal 24/11/2026 08:30",
        "1, 0,   not-told,       Messaggio non ancora lavorato, del programma",
        "45, 0,  ,               Casella non letta,           del 24/11/2026 09:15",
        "-1, 0,  ,               Prima lettura attesa,        entro un minuto"
    })
    void saysInWordsWhatIsWrongAndWhatToDo(
            int readMinutesAgo, int queuedMinutesAgo, @Nullable String alarm, String state, String whatToDo) {
        play(readMinutesAgo, queuedMinutesAgo, alarm);
        try (Chromium chromium = new Chromium();
                Page page = chromium.browser().newPage()) {
            page.setExtraHTTPHeaders(java.util.Map.of("Accept-Language", "it"));
            page.navigate("http://127.0.0.1:" + port + "/posta");

            PlaywrightAssertions.assertThat(page.locator(".mailboxes .verdict")).hasText(state);
            PlaywrightAssertions.assertThat(page.locator(".mailboxes li")).containsText(whatToDo);
            boolean well = state.equals("Tutto regolare") || state.startsWith("Prima");
            assertThat(page.locator(".mailboxes .trouble").count()).isEqualTo(well ? 0 : 1);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    private void play(int readMinutesAgo, int queuedMinutesAgo, @Nullable String alarm) {
        Instant read = readMinutesAgo < 0 ? null : ago(readMinutesAgo);
        when(mailroom.health())
                .thenReturn(List.of(new MailboxHealth(
                        "procura",
                        read,
                        read,
                        queuedMinutesAgo == 0 ? 0 : 3,
                        queuedMinutesAgo == 0 ? null : ago(queuedMinutesAgo),
                        null,
                        2,
                        MailboxHealth.RECEIPTS_DISBELIEVED.equals(alarm) ? 1 : 0,
                        "not-told".equals(alarm) ? ago(20) : null,
                        "login-refused".equals(alarm),
                        "not-told".equals(alarm) ? null : alarm,
                        alarm == null ? null : ago(30))));
        PecMessageRow waiting = new PecMessageRow(
                "<1@giustiziacert.it>",
                "procura",
                "LETTER",
                "QUEUED",
                null,
                "<1@giustiziacert.it>",
                "LU26-0000-0014",
                null,
                ago(queuedMinutesAgo));
        when(mailroom.messages(any())).thenReturn(new MessagePage(List.of(waiting), 1));
    }

    private static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }
}
