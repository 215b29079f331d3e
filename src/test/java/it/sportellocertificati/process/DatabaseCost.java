package it.sportellocertificati.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * Counts what a piece of work costs the database. Cost follows the number of statements, so that this is the measure which does not
 * depend on the machine. It counts all threads; whoever wants a clean figure lets nothing else run.
 */
public final class DatabaseCost {

    private final Map<String, Integer> statements = new TreeMap<>();
    private int roundTrips;
    private int transactions;
    private boolean counting;

    /**
     * @param statements executed, each row of a batch counted
     * @param roundTrips executions, a batch counted once
     * @param transactions committed or rolled back
     * @param byKind statements by verb and table, for instance {@code insert act_hi_actinst}
     */
    public record Cost(int statements, int roundTrips, int transactions, Map<String, Integer> byKind) {

        @Override
        public String toString() {
            return statements + " statements in " + roundTrips + " round trips and " + transactions + " transactions";
        }
    }

    /** The database to do the counted work on. */
    public DataSource watching(DataSource database) {
        return ProxyDataSourceBuilder.create(database)
                .afterQuery(this::executed)
                .afterMethod(this::called)
                .build();
    }

    /** Does the work with the counter running; what runs outside is free, such as a test's own looking around. */
    public synchronized <T> T counted(Supplier<T> work) {
        counting = true;
        try {
            return work.get();
        } finally {
            counting = false;
        }
    }

    /** What a test asks only to find its way while the counter runs. */
    public synchronized <T> T uncounted(Supplier<T> work) {
        boolean before = counting;
        counting = false;
        try {
            return work.get();
        } finally {
            counting = before;
        }
    }

    /** For work that spans threads: counts from now on until {@link #taken}. */
    public synchronized void begin() {
        counting = true;
    }

    /** What was counted since the last call. */
    public synchronized Cost taken() {
        int all = statements.values().stream().mapToInt(Integer::intValue).sum();
        Cost taken = new Cost(all, roundTrips, transactions, Map.copyOf(statements));
        counting = false;
        statements.clear();
        roundTrips = 0;
        transactions = 0;
        return taken;
    }

    private synchronized void executed(ExecutionInfo execution, List<QueryInfo> queries) {
        if (counting) {
            roundTrips++;
            for (QueryInfo query : queries) {
                int rows = execution.isBatch()
                        ? Math.max(1, query.getParametersList().size())
                        : 1;
                statements.merge(kind(query.getQuery()), rows, Integer::sum);
            }
        }
    }

    private synchronized void called(MethodExecutionContext call) {
        String method = call.getMethod().getName();
        if (counting && (method.equals("commit") || method.equals("rollback"))) {
            transactions++;
        }
    }

    private static String kind(String sql) {
        String[] words = sql.strip().toLowerCase(Locale.ROOT).split("\\s+");
        for (int i = 1; i < words.length - 1; i++) {
            if (words[i].equals("from") || words[i].equals("into") || words[0].equals("update")) {
                return words[0] + " " + words[words[0].equals("update") ? i : i + 1];
            }
        }
        return words[0];
    }
}
