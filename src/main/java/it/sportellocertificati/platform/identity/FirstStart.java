package it.sportellocertificati.platform.identity;

import java.util.stream.Collectors;
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
 * Makes what is missing of groups, rights, filters and users: everything at the first start, the group of a new desk or
 * administration at later ones, and nothing otherwise, for which one query answers. A group and all that belongs to it
 * are made in one transaction, so a group that is there is complete.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final IdentityService identity;
    private final OfficeGroups groups;
    private final GroupRights rights;
    private final TaskFilters filters;
    private final FirstUsers users;
    private final TransactionOperations transaction;

    FirstStart(
            IdentityService identity,
            OfficeGroups groups,
            GroupRights rights,
            TaskFilters filters,
            FirstUsers users,
            TransactionOperations transaction) {
        this.identity = identity;
        this.groups = groups;
        this.rights = rights;
        this.filters = filters;
        this.users = users;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var present =
                identity.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        transaction.executeWithoutResult(status -> {
            groups.all().stream().filter(group -> !present.contains(group.id())).forEach(this::create);
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
        rights.grant(group);
        filters.create(group);
        LOG.info("Group {} made", group.id());
    }
}
