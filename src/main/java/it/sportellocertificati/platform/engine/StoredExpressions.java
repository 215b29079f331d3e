package it.sportellocertificati.platform.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;

/** Finds the expressions that a task query holds, in itself and in its alternatives at any depth. */
final class StoredExpressions {

    private StoredExpressions() {}

    /** The expressions of a filter that are not {@link FilterExpressions ours}. */
    static List<String> foreignTo(Filter filter) {
        var query = (AbstractQuery<?, ?>) filter.getQuery();
        var nested = query instanceof TaskQueryImpl tasks ? nestedIn(tasks) : List.<String>of();
        return Stream.concat(query.getExpressions().values().stream(), nested.stream())
                .filter(expression -> !FilterExpressions.ALL.contains(expression))
                .toList();
    }

    /** The expressions of the alternatives of a query, without its own. */
    static List<String> nestedIn(TaskQueryImpl query) {
        var found = new ArrayList<String>();
        collect(query, found);
        return found;
    }

    private static void collect(TaskQueryImpl query, Collection<String> found) {
        for (var alternative : query.getQueries()) {
            // The list begins with the query itself, and the alternatives made by or() share it.
            if (alternative != query) {
                found.addAll(alternative.getExpressions().values());
                if (alternative.getQueries() != query.getQueries()) {
                    collect(alternative, found);
                }
            }
        }
    }
}
