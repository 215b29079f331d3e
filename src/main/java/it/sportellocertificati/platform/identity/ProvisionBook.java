package it.sportellocertificati.platform.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each group has been given, so that a later start gives what is new and nothing that somebody took away. */
@Component
class ProvisionBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProvisionBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Names of provisions, by group. */
    Map<String, Set<String>> given() {
        Map<String, Set<String>> given = new HashMap<>();
        jdbc.sql("select group_id, provision from group_provision")
                .query((row, line) -> Map.entry(row.getString("group_id"), row.getString("provision")))
                .list()
                .forEach(one -> given.computeIfAbsent(one.getKey(), group -> new HashSet<>())
                        .add(one.getValue()));
        return given;
    }

    /** What an earlier group of this name was given says nothing of a new one. */
    void forget(String group) {
        jdbc.sql("delete from group_provision where group_id = ?").param(group).update();
    }

    void note(String group, Provision provision) {
        jdbc.sql("insert into group_provision (group_id, provision, noted_at) values (?, ?, ?)")
                .params(group, provision.name(), Timestamp.from(clock.instant()))
                .update();
    }
}
