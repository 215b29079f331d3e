package it.sportellocertificati.platform.security;

import it.sportellocertificati.common.Actor;
import java.util.function.Predicate;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One call that the web applications' REST path lets through. What it may reach is still the engine's authorizations'
 * decision.
 *
 * @param reason what would not work without it
 */
record RestOpening(HttpMethod method, PathPattern path, Who who, String reason) {

    /** To whom a call is open. */
    enum Who {
        /** Also before signing in. */
        ANYBODY(actor -> true),
        SIGNED_IN(actor -> !actor.userId().isEmpty()),
        /** Who has Cockpit: managers, administrators, and auditors, who change nothing. */
        OVERSEERS(actor -> actor.isManager() || actor.isAdmin() || actor.isAuditor()),
        OPERATORS(actor -> actor.isManager() || actor.isAdmin()),
        ADMINISTRATORS(Actor::isAdmin);

        private final Predicate<Actor> test;

        Who(Predicate<Actor> test) {
            this.test = test;
        }
    }

    static RestOpening of(HttpMethod method, String path, Who who, String reason) {
        return new RestOpening(method, PathPatternParser.defaultInstance.parse(path), who, reason);
    }

    boolean admits(HttpMethod asked, PathContainer address, Actor actor) {
        return method.equals(asked) && who.test.test(actor) && path.matches(address);
    }
}
