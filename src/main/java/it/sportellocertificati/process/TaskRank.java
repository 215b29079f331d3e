package it.sportellocertificati.process;

import java.util.Arrays;

/**
 * How a task stands in the lists of Tasklist: the engine's priority, by which lists part citizens from administrations at no further cost.
 * Of two tasks due on one day the citizen's comes first, since a citizen comes to the counter and a letter leaves at any hour.
 */
public enum TaskRank {
    /** The engine's own default, hence every task of which nothing is said. */
    ADMINISTRATION(50, ""),
    CITIZEN(60, "cittadino"),
    URGENT_CITIZEN(90, "cittadino, urgente");

    private final int priority;
    private final String label;

    TaskRank(int priority, String label) {
        this.priority = priority;
        this.label = label;
    }

    /** The engine's number. */
    public int priority() {
        return priority;
    }

    /** What stands before the number in a task's name, in the language of the models; empty where nothing does. */
    public String label() {
        return label;
    }

    public static TaskRank of(int priority) {
        return Arrays.stream(values())
                .filter(rank -> rank.priority == priority)
                .findFirst()
                .orElse(ADMINISTRATION);
    }
}
