package it.sportellocertificati.process;

import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.report.edition.Chapter;
import it.sportellocertificati.report.edition.Organisation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people who may write for an organisation: whoever is in one of its groups. */
@Component
class ReportWriters {

    private final IdentityService identity;
    private final ReportTeams teams;

    ReportWriters(IdentityService identity, ReportTeams teams) {
        this.identity = identity;
        this.teams = teams;
    }

    /** @param name as Tasklist shows it */
    record Writer(String account, String name, Organisation organisation) {}

    /** By name, each once. */
    List<Writer> of(Organisation organisation) {
        Map<String, Writer> found = new LinkedHashMap<>();
        for (String group : teams.of(organisation).split(",")) {
            for (User user : identity.createUserQuery().memberOfGroup(group).list()) {
                found.put(user.getId(), new Writer(user.getId(), name(user), organisation));
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing(Writer::name))
                .toList();
    }

    /** Whom the plan names, as long as that one writes for the chapter's owner. */
    Optional<String> named(Chapter chapter) {
        return Optional.ofNullable(chapter.writer()).filter(account -> writes(account, chapter.owner()));
    }

    /** @throws Rejected {@code process.report.writer.<owner>} for a named writer who is not among the owner's people */
    void require(Chapter chapter) {
        if (chapter.writer() != null && named(chapter).isEmpty()) {
            throw Rejected.of("writer", "process.report.writer." + chapter.owner(), chapter.writer());
        }
    }

    private boolean writes(String account, Organisation organisation) {
        return of(organisation).stream().anyMatch(writer -> writer.account().equals(account));
    }

    private static String name(User user) {
        String name = (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
        return name.isEmpty() ? user.getId() : name;
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }
}
