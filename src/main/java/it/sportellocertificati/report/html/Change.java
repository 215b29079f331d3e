package it.sportellocertificati.report.html;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of two lists: what both have, or what of the one stands in the place of what of the other.
 *
 * @param same whether both have it
 */
record Change<T>(boolean same, List<T> before, List<T> after) {

    /** By Myers' algorithm in linear space: two chapters that share nothing need no more memory than two that do. */
    static <T> List<Change<T>> between(List<T> before, List<T> after, List<String> keysBefore, List<String> keysAfter) {
        Patch<String> patch = Patch.generate(
                keysBefore, keysAfter, new MyersDiffWithLinearSpace<String>().computeDiff(keysBefore, keysAfter, null));
        List<Change<T>> changes = new ArrayList<>();
        int read = 0;
        int written = 0;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            int from = delta.getSource().getPosition();
            int to = delta.getTarget().getPosition();
            same(changes, before.subList(read, from), after.subList(written, to));
            read = from + delta.getSource().size();
            written = to + delta.getTarget().size();
            differs(changes, before.subList(from, read), after.subList(to, written));
        }
        same(changes, before.subList(read, before.size()), after.subList(written, after.size()));
        return changes;
    }

    /** The algorithm tells what is gone and what is new in its place one after the other. */
    private static <T> void differs(List<Change<T>> changes, List<T> before, List<T> after) {
        Change<T> last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
        if (last == null || last.same()) {
            changes.add(new Change<>(false, before, after));
        } else {
            changes.set(
                    changes.size() - 1, new Change<>(false, both(last.before(), before), both(last.after(), after)));
        }
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static <T> void same(List<Change<T>> changes, List<T> before, List<T> after) {
        if (!after.isEmpty()) {
            changes.add(new Change<>(true, before, after));
        }
    }
}
