package it.sportellocertificati.web.portal;

import it.sportellocertificati.common.Actor;
import it.sportellocertificati.common.CurrentActor;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The conversations of the last half hour, in memory alone: what was typed and never sent is nobody's record. The browser holds a random
 * name of its conversation and nothing of what it says. It is its beginner's alone: whoever uses the browser after somebody of the staff has
 * signed out, or signed in, finds nothing of it.
 */
@Component
class Conversations {

    private static final String COOKIE = "sportello-pratica";
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST = 20_000;
    private static final int NAME_BYTES = 32;

    /** @param owner who was signed in when it began; none where nobody was */
    private record Kept(Conversation conversation, @Nullable String owner, Instant until) {}

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final CurrentActor actor;
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    Conversations(Clock clock, CurrentActor actor) {
        this.clock = clock;
        this.actor = actor;
    }

    Optional<Conversation> of(HttpServletRequest request) {
        return name(request).flatMap(this::resume);
    }

    /** The browser's own, or a new one. */
    Conversation begin(HttpServletRequest request, HttpServletResponse response) {
        return of(request).orElseGet(() -> {
            Conversation conversation = new Conversation();
            byte[] bytes = new byte[NAME_BYTES];
            random.nextBytes(bytes);
            String name = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            keep(name, conversation);
            response.addHeader(
                    HttpHeaders.SET_COOKIE, cookie(request, name).build().toString());
            return conversation;
        });
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        name(request).ifPresent(name -> {
            synchronized (kept) {
                kept.remove(name);
            }
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    cookie(request, "").maxAge(0).build().toString());
        });
    }

    /** What nobody came back to is forgotten in time, also where nobody else comes. */
    @Scheduled(fixedDelayString = "PT1M")
    void forgetTheOld() {
        Instant now = clock.instant();
        synchronized (kept) {
            Iterator<Kept> oldestFirst = kept.values().iterator();
            while (oldestFirst.hasNext() && (oldestFirst.next().until().isBefore(now) || kept.size() > MOST)) {
                oldestFirst.remove();
            }
        }
    }

    private Optional<Conversation> resume(String name) {
        synchronized (kept) {
            Kept found = kept.get(name);
            if (found == null
                    || found.until().isBefore(clock.instant())
                    || !Objects.equals(found.owner(), signedIn())) {
                kept.remove(name);
                return Optional.empty();
            }
            kept.put(
                    name,
                    new Kept(
                            found.conversation(), found.owner(), clock.instant().plus(KEPT)));
            return Optional.of(found.conversation());
        }
    }

    private void keep(String name, Conversation conversation) {
        forgetTheOld();
        synchronized (kept) {
            kept.put(name, new Kept(conversation, signedIn(), clock.instant().plus(KEPT)));
        }
    }

    /** A visitor has no groups. */
    private @Nullable String signedIn() {
        Actor who = actor.get();
        return who.groups().isEmpty() ? null : who.userId();
    }

    private static Optional<String> name(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String name) {
        return ResponseCookie.from(COOKIE, name)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict");
    }
}
