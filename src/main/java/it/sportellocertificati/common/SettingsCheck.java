package it.sportellocertificati.common;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is senseless in a group of settings, so that a start fails once and names every property with its remedy; a term that is
 * wrong in silence would be found by citizens.
 */
public final class SettingsCheck {

    private final String group;
    private final List<String> wrong = new ArrayList<>();

    /** @param group without the dot, as in {@code sportello.deadlines.citizens} */
    public SettingsCheck(String group) {
        this.group = group;
    }

    /** @param remedy what to set instead, as in {@code set 1 to 90} */
    public SettingsCheck require(boolean sensible, String name, @Nullable Object value, String remedy) {
        if (!sensible) {
            wrong.add(group + "." + name + (value == null ? " is missing" : " is " + value) + ": " + remedy);
        }
        return this;
    }

    public SettingsCheck between(int least, int most, String name, int value) {
        return require(value >= least && value <= most, name, value, "set " + least + " to " + most);
    }

    /** @throws IllegalArgumentException with a line for each senseless setting */
    public void throwIfAny() {
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), wrong));
        }
    }
}
