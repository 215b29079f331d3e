package it.sportellocertificati.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.booking.citizen.Promise;
import it.sportellocertificati.common.Actor;
import it.sportellocertificati.pec.MovableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is typed is kept for half an hour and for one browser. */
class ConversationsTest {

    private static final Actor VISITOR = new Actor("visitor", Set.of());
    private static final Actor LUCCA = new Actor("camera.lucca", Set.of("desk-lucca"));
    private static final Actor CLERK = new Actor("procura.addetto", Set.of("procura-clerks"));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T09:00:00Z"));
    private Actor actor = VISITOR;
    private final Conversations conversations = new Conversations(clock, () -> actor);

    @Test
    void goesOnWithTheBrowserThatBegan() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        Conversation begun = conversations.begin(new MockHttpServletRequest(), response);

        assertThat(conversations.of(back(response))).containsSame(begun);
        assertThat(conversations.of(new MockHttpServletRequest())).isEmpty();
        assertThat(response.getHeader("Set-Cookie")).contains("HttpOnly", "SameSite=Strict");
    }

    @Test
    void forgetsAfterHalfAnHourWithoutAWord() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        conversations.begin(new MockHttpServletRequest(), response);
        clock.advance(Duration.ofMinutes(29));
        assertThat(conversations.of(back(response))).isPresent();

        clock.advance(Duration.ofMinutes(31));
        conversations.forgetTheOld();
        assertThat(conversations.of(back(response))).isEmpty();
    }

    @Test
    void endsWhenItIsEnded() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        conversations.begin(new MockHttpServletRequest(), response);
        MockHttpServletResponse end = new MockHttpServletResponse();
        conversations.end(back(response), end);

        assertThat(conversations.of(back(response))).isEmpty();
        assertThat(end.getHeader("Set-Cookie")).contains("Max-Age=0");
    }

    @Test
    void isNobodysButItsBeginners() {
        for (Actor beginner : List.of(VISITOR, LUCCA)) {
            for (Actor other : List.of(VISITOR, LUCCA, CLERK)) {
                MockHttpServletResponse response = new MockHttpServletResponse();
                actor = beginner;
                Conversation begun = conversations.begin(new MockHttpServletRequest(), response);
                actor = other;
                boolean same = other.equals(beginner);
                assertThat(conversations.of(back(response)).isPresent())
                        .as(beginner + " then " + other)
                        .isEqualTo(same);
                assertThat(conversations.begin(back(response), new MockHttpServletResponse()) == begun)
                        .isEqualTo(same);
                actor = beginner;
                assertThat(conversations.of(back(response)).isPresent())
                        .as("nor does it come back after " + other)
                        .isEqualTo(same);
            }
        }
    }

    @Test
    void anotherTextIsAnotherBooking() {
        Conversation conversation = conversations.begin(new MockHttpServletRequest(), new MockHttpServletResponse());
        conversation.typed(Typed.of("person.surname", "Esempio"));
        String key = conversation.key();
        conversation.ticked(Typed.of("privacyRead", "true"));
        assertThat(conversation.key()).isEqualTo(key);

        conversation.typed(Typed.of("person.surname", "Prova"));
        assertThat(conversation.key()).isNotEqualTo(key);
    }

    @Test
    void aSummaryThatChangesCannotBePressedAsItWas() {
        Conversation conversation = new Conversation();
        conversation.typed(Typed.of("person.surname", "Esempio"));
        Promise today = new Promise(LocalDate.of(2026, 11, 20), new BigDecimal("23.84"));
        conversation.shows(today);
        String key = conversation.key();
        conversation.shows(new Promise(today.expectedDay(), new BigDecimal("23.840")));
        assertThat(conversation.key()).as("reloaded, it says the same").isEqualTo(key);
        assertThat(conversation.outdated()).isNull();

        Promise later = new Promise(LocalDate.of(2026, 11, 23), today.total());
        conversation.shows(later);
        assertThat(conversation.key()).isNotEqualTo(key);
        assertThat(conversation.outdated()).isEqualTo(today);
        conversation.shows(later);
        assertThat(conversation.outdated()).as("until it is pressed").isEqualTo(today);
        conversation.typed(Typed.of("person.surname", "Prova"));
        assertThat(conversation.outdated()).isNull();
    }

    private static MockHttpServletRequest back(MockHttpServletResponse response) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(response.getCookies());
        return request;
    }
}
