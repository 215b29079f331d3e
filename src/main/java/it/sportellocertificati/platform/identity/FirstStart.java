package it.sportellocertificati.platform.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes what is missing of groups, rights, lists and users: everything at the first start; the group of a new desk or administration, and
 * what a new release gives to groups that were there before it, at later ones; otherwise nothing, for which two queries answer. Whatever a
 * person has changed or taken away stays so: what was given once is written down and not given again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final IdentityService identity;
    private final OfficeGroups groups;
    private final GroupRights rights;
    private final TaskFilters filters;
    private final ProvisionBook book;
    private final FirstUsers users;
    private final TransactionOperations transaction;

    FirstStart(
            IdentityService identity,
            OfficeGroups groups,
            GroupRights rights,
            TaskFilters filters,
            ProvisionBook book,
            FirstUsers users,
            TransactionOperations transaction) {
        this.identity = identity;
        this.groups = groups;
        this.rights = rights;
        this.filters = filters;
        this.book = book;
        this.users = users;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var present =
                identity.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        var given = book.given();
        transaction.executeWithoutResult(status -> {
            for (var group : groups.all()) {
                boolean there = present.contains(group.id());
                if (!there) {
                    create(group);
                    book.forget(group.id());
                }
                Set<String> had = there ? given.getOrDefault(group.id(), Set.of()) : Set.of();
                provide(group, had, there && had.isEmpty());
            }
            if (!present.contains(OfficeGroups.ADMINISTRATORS)) {
                users.create();
            }
        });
    }

    private void create(OfficeGroup group) {
        var stored = identity.newGroup(group.id());
        stored.setName(group.name());
        stored.setType("sportello");
        identity.saveGroup(stored);
        LOG.info("Group {} made", group.id());
    }

    /** @param older whether the group was made before what groups are given was written down */
    private void provide(OfficeGroup group, Set<String> had, boolean older) {
        Stream.of(rights.of(group), filters.of(group))
                .flatMap(List::stream)
                .filter(provision -> !had.contains(provision.name()))
                .forEach(provision -> {
                    if (!older || provision.age() == Provision.Age.LATER) {
                        provision.give().run();
                        LOG.debug("Group {} given: {}", group.id(), provision.name());
                    }
                    book.note(group.id(), provision);
                });
    }
}
