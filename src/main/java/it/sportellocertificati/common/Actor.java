package it.sportellocertificati.common;

import java.util.Optional;
import java.util.Set;

/**
 * Who does something, with the groups that say what they may do.
 *
 * @param userId the name of the account
 * @param groups group names of the engine's identity service, for instance {@code desk-lucca}
 */
public record Actor(String userId, Set<String> groups) {

    /** The application itself: jobs, timers, the mailbox reader. */
    public static final Actor SYSTEM = new Actor("system", Set.of());

    private static final String CLERKS = "procura-clerks";
    private static final String MANAGERS = "procura-managers";
    private static final String PROSECUTORS = "procuratori";
    private static final String DESK = "desk-";
    private static final String ADMINISTRATION = "administration-";

    public Actor {
        groups = Set.copyOf(groups);
    }

    /** A clerk of the Procura's casellario. */
    public boolean isClerk() {
        return groups.contains(CLERKS);
    }

    /** The manager of the Procura's office. */
    public boolean isManager() {
        return groups.contains(MANAGERS);
    }

    /** The Procuratore della Repubblica, or a magistrate who stands in. */
    public boolean isProsecutor() {
        return groups.contains(PROSECUTORS);
    }

    public boolean isAuditor() {
        return groups.contains("auditors");
    }

    public boolean isAdmin() {
        return groups.contains("camunda-admin");
    }

    /** Whoever works at the Procura: clerk, manager or prosecutor. */
    public boolean isProcura() {
        return isClerk() || isManager() || isProsecutor();
    }

    /** The code of the desk at which the actor works. */
    public Optional<String> desk() {
        return after(DESK);
    }

    /** The IPA code, in lower case, of the administration for which the actor works. */
    public Optional<String> administration() {
        return after(ADMINISTRATION);
    }

    private Optional<String> after(String prefix) {
        return groups.stream()
                .filter(group -> group.startsWith(prefix))
                .sorted()
                .map(group -> group.substring(prefix.length()))
                .findFirst();
    }
}
