package it.sportellocertificati.platform.identity;

import static it.sportellocertificati.platform.identity.Provision.Age.FIRST;
import static it.sportellocertificati.platform.identity.Provision.Age.LATER;
import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.AUTHORIZATION;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.GROUP_MEMBERSHIP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import it.sportellocertificati.platform.identity.Provision.Age;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/**
 * What a group may reach in the engine. Tasks are not here: the engine grants each task to its candidates, so a desk
 * sees its own alone. Administrators look after accounts and failed jobs and get no right on tasks or instances.
 */
@Component
class GroupRights {

    private static final String BOOKING = "AdministrationBooking";
    private static final String REPORT = "SocialReport";

    private final AuthorizationService authorizations;

    GroupRights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Each can be given alone; whatever else somebody has granted stays. */
    List<Provision> of(OfficeGroup group) {
        var rights = new ArrayList<Provision>();
        rights.add(first(group, APPLICATION, "welcome", Permissions.ACCESS));
        switch (group.role()) {
            case DESK, ADMINISTRATION -> {
                rights.add(first(group, APPLICATION, "tasklist", Permissions.ACCESS));
                // Tasklist offers the start form to whoever has both; the start itself is the domain's.
                rights.add(
                        first(group, PROCESS_DEFINITION, BOOKING, ProcessDefinitionPermissions.READ, CREATE_INSTANCE));
                rights.add(first(group, PROCESS_INSTANCE, ANY, Permissions.CREATE));
            }
            case CLERKS -> {
                rights.add(first(group, APPLICATION, "tasklist", Permissions.ACCESS));
                rights.add(first(group, PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ, READ_INSTANCE));
                rights.add(first(group, USER, ANY, Permissions.READ));
                // The name of the administration that a task waits for, in place of its code.
                rights.add(first(group, GROUP, ANY, Permissions.READ));
            }
            case MANAGERS -> rights.addAll(ofManagers(group));
            case PROSECUTORS -> rights.add(first(group, APPLICATION, "tasklist", Permissions.ACCESS));
            case AUDITORS -> {
                rights.add(first(group, APPLICATION, "cockpit", Permissions.ACCESS));
                rights.add(first(
                        group,
                        PROCESS_DEFINITION,
                        ANY,
                        ProcessDefinitionPermissions.READ,
                        READ_INSTANCE,
                        READ_HISTORY));
            }
            case ADMINISTRATORS -> rights.addAll(ofAdministrators(group));
        }
        return rights;
    }

    private List<Provision> ofManagers(OfficeGroup group) {
        return List.of(
                first(group, APPLICATION, "tasklist", Permissions.ACCESS),
                first(group, APPLICATION, "cockpit", Permissions.ACCESS),
                first(
                        group,
                        PROCESS_DEFINITION,
                        ANY,
                        ProcessDefinitionPermissions.READ,
                        READ_INSTANCE,
                        READ_TASK,
                        READ_HISTORY,
                        RETRY_JOB),
                first(group, USER, ANY, Permissions.READ),
                first(group, GROUP, ANY, Permissions.READ),
                // Tasklist offers the form of a new edition; the edition itself is the domain's.
                right(LATER, group, PROCESS_DEFINITION, REPORT, CREATE_INSTANCE),
                right(LATER, group, PROCESS_INSTANCE, ANY, Permissions.CREATE));
    }

    private List<Provision> ofAdministrators(OfficeGroup group) {
        var rights = new ArrayList<Provision>();
        rights.add(first(group, APPLICATION, ANY, Permissions.ACCESS));
        for (var resource : new Resource[] {USER, GROUP, GROUP_MEMBERSHIP, AUTHORIZATION, FILTER}) {
            rights.add(first(group, resource, ANY, Permissions.ALL));
        }
        rights.add(first(group, PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ, READ_INSTANCE, RETRY_JOB));
        return rights;
    }

    private Provision first(OfficeGroup group, Resource resource, String id, Permission... permissions) {
        return right(FIRST, group, resource, id, permissions);
    }

    private Provision right(Age age, OfficeGroup group, Resource resource, String id, Permission... permissions) {
        var names = Arrays.stream(permissions).map(Permission::getName).collect(Collectors.joining(","));
        return new Provision(
                "right %s %s %s".formatted(resource.resourceName(), id, names),
                age,
                () -> grant(group.id(), resource, id, permissions));
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        var present = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        var authorization =
                present == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : present;
        if (present == null) {
            authorization.setGroupId(group);
            authorization.setResource(resource);
            authorization.setResourceId(id);
        }
        for (var permission : permissions) {
            authorization.addPermission(permission);
        }
        authorizations.saveAuthorization(authorization);
    }
}
