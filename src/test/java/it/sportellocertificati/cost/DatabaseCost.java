package it.sportellocertificati.cost;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Counts the statements and commits of a data source. Statements of a batch are counted one by one. */
final class DatabaseCost {

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger commits = new AtomicInteger();

    DataSource counting(DataSource database) {
        return ProxyDataSourceBuilder.create(database)
                .afterQuery((execution, queries) -> queries.forEach(query -> {
                    for (int i = 0; i < Math.max(1, query.getParametersList().size()); i++) {
                        statements.add(query.getQuery());
                    }
                }))
                .methodListener(new MethodExecutionListener() {
                    @Override
                    public void beforeMethod(MethodExecutionContext context) {}

                    @Override
                    public void afterMethod(MethodExecutionContext context) {
                        if (context.getMethod().getName().equals("commit")) {
                            commits.incrementAndGet();
                        }
                    }
                })
                .build();
    }

    /** Does something that is not counted; nothing else may go on meanwhile. */
    <T> T without(Supplier<T> question) {
        int before = statements.size();
        int commitsBefore = commits.get();
        T answer = question.get();
        statements.subList(before, statements.size()).clear();
        commits.set(commitsBefore);
        return answer;
    }

    void reset() {
        statements.clear();
        commits.set(0);
    }

    Sum sum() {
        return new Sum(statements.size(), commits.get());
    }

    List<String> statements() {
        synchronized (statements) {
            return List.copyOf(statements);
        }
    }

    record Sum(int statements, int commits) {}
}
