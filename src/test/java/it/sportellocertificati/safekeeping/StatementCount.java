package it.sportellocertificati.safekeeping;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Counts what a piece of work asks of the database. */
public final class StatementCount {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    /** The database to do the counted work on. */
    public DataSource watching(DataSource database) {
        return ProxyDataSourceBuilder.create(database)
                .afterQuery((execution, queries) ->
                        queries.forEach(query -> statements.add(query.getQuery().toLowerCase(Locale.ROOT))))
                .build();
    }

    /** The statements since the last call. */
    public List<String> taken() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }
}
