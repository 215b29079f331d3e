package it.sportellocertificati.process.guard;

import it.sportellocertificati.common.BookingNumber;
import it.sportellocertificati.process.Fact;
import it.sportellocertificati.process.TaskRank;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;

/**
 * Puts the booking's number into the name of a task, so that a clerk finds it in the list and by searching, and says which is a citizen's;
 * or the key of a report's chapter or edition. A variable would do the same at the price of several statements for each process; the name is written anyway.
 */
final class NumberedTasks implements TaskListener {

    /** A line of the list breaks behind the point, never before it. */
    private static final String THEN = "\u00A0· ";

    private static final Pattern EDITION = Pattern.compile("(consuntivo|preventivo)-\\d{4}");

    @Override
    public void notify(DelegateTask task) {
        String key = task.getExecution().getProcessBusinessKey();
        if (isNumber(key)) {
            String rank = TaskRank.of(task.getPriority()).label();
            task.setName(task.getName() + (rank.isEmpty() ? "" : THEN + rank) + THEN + key);
        } else if (isEdition(key)) {
            Object chapter = task.getVariable(Fact.CHAPTER.variable());
            task.setName(task.getName() + THEN + (chapter == null ? key : chapter));
        }
    }

    private static boolean isEdition(@Nullable String key) {
        return key != null && EDITION.matcher(key).matches();
    }

    /** A letter's task has the letter's id as its key, which helps nobody. */
    private static boolean isNumber(@Nullable String key) {
        return key != null
                && BookingNumber.findIn(key).stream().anyMatch(n -> n.value().equals(key));
    }
}
