package it.sportellocertificati.platform.engine;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * Closes CVE-2026-109432: the engine checks the criteria of a query for expressions, but not those of the alternatives
 * nested in it ({@code orQueries}), and evaluates both. Whoever is signed in could run code through any REST call that
 * takes a task query. Commands that carry a query, of whatever kind, are refused when a nested one holds an expression;
 * commands that store a filter, when it holds one that is not ours.
 */
class ExpressionGuard extends CommandInterceptor {

    private static final ClassValue<List<Field>> CARRIERS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> command) {
            return fieldsThatCarryQueries(command);
        }
    };

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            refuseNested(query);
        } else {
            CARRIERS.get(command.getClass()).forEach(field -> refuse(carried(field, command)));
        }
        return next.execute(command);
    }

    private static void refuse(@Nullable Object carried) {
        if (carried instanceof AbstractQuery<?, ?> query) {
            refuseNested(query);
        } else if (carried instanceof Filter filter) {
            var foreign = StoredExpressions.foreignTo(filter);
            if (!foreign.isEmpty()) {
                throw new BadUserRequestException("A filter may hold no expression but those of the application.");
            }
        }
    }

    private static void refuseNested(AbstractQuery<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks
                && !StoredExpressions.nestedIn(tasks).isEmpty()) {
            throw new BadUserRequestException("Expressions are forbidden in the alternatives of a query.");
        }
    }

    private static List<Field> fieldsThatCarryQueries(Class<?> command) {
        var fields = new ArrayList<Field>();
        for (Class<?> type = command; type != null && type != Object.class; type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                if (Query.class.isAssignableFrom(field.getType()) || Filter.class.isAssignableFrom(field.getType())) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private static @Nullable Object carried(Field field, Object command) {
        try {
            return field.get(command);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
