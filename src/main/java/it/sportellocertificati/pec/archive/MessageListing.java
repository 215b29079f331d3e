package it.sportellocertificati.pec.archive;

import it.sportellocertificati.pec.MessageFilter;
import it.sportellocertificati.pec.MessagePage;
import it.sportellocertificati.pec.PecMessageRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters sent and messages read in one list, by metadata that is not sealed. */
@Component
public class MessageListing {

    private static final String ALL = """
            select message_id as id, account, 'LETTER' as kind, state, cast(null as varchar(10)) as verdict,
                message_id, dossier, case when reply_code is null then null else 'smtp-refused' end as problem,
                posted_at as happened_at
            from pec_message
            union all
            select cast(id as varchar(255)) as id, account, kind, state, verdict, message_id, dossier, problem,
                recorded_at as happened_at
            from pec_received
            """;

    private final JdbcClient jdbc;

    MessageListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public MessagePage page(MessageFilter filter) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        add(conditions, values, "account", filter.box());
        add(conditions, values, "kind", filter.kind());
        add(conditions, values, "state", filter.state());
        String found =
                " from (" + ALL + ") m" + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
        long total = jdbc.sql("select count(*)" + found)
                .params(values)
                .query(Long.class)
                .single();
        values.add((long) filter.page() * filter.size());
        values.add(filter.size());
        List<PecMessageRow> rows = jdbc.sql(
                        "select *" + found + " order by happened_at desc, id offset ? rows fetch next ? rows only")
                .params(values)
                .query((rs, row) -> toRow(rs))
                .list();
        return new MessagePage(rows, total);
    }

    private static void add(List<String> conditions, List<Object> values, String column, @Nullable String value) {
        if (value != null) {
            conditions.add(column + " = ?");
            values.add(value);
        }
    }

    private static PecMessageRow toRow(ResultSet rs) throws SQLException {
        return new PecMessageRow(
                rs.getString("id"),
                rs.getString("account"),
                rs.getString("kind"),
                rs.getString("state"),
                rs.getString("verdict"),
                rs.getString("message_id"),
                rs.getString("dossier"),
                rs.getString("problem"),
                rs.getTimestamp("happened_at").toInstant());
    }
}
