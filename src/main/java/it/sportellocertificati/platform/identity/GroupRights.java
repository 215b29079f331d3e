package it.sportellocertificati.platform.identity;

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

    void grant(OfficeGroup group) {
        var id = group.id();
        grant(id, APPLICATION, "welcome", Permissions.ACCESS);
        switch (group.role()) {
            case DESK, ADMINISTRATION -> {
                grant(id, APPLICATION, "tasklist", Permissions.ACCESS);
                // Tasklist offers the start form to whoever has both; the start itself is the domain's.
                grant(id, PROCESS_DEFINITION, BOOKING, ProcessDefinitionPermissions.READ, CREATE_INSTANCE);
                grant(id, PROCESS_INSTANCE, ANY, Permissions.CREATE);
            }
            case CLERKS -> {
                grant(id, APPLICATION, "tasklist", Permissions.ACCESS);
                grant(id, PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ, READ_INSTANCE);
                grant(id, USER, ANY, Permissions.READ);
                // The name of the administration that a task waits for, in place of its code.
                grant(id, GROUP, ANY, Permissions.READ);
            }
            case MANAGERS -> {
                grant(id, APPLICATION, "tasklist", Permissions.ACCESS);
                grant(id, APPLICATION, "cockpit", Permissions.ACCESS);
                grant(
                        id,
                        PROCESS_DEFINITION,
                        ANY,
                        ProcessDefinitionPermissions.READ,
                        READ_INSTANCE,
                        READ_TASK,
                        READ_HISTORY,
                        RETRY_JOB);
                // Tasklist offers the form of a new edition; the edition itself is the domain's.
                grant(id, PROCESS_DEFINITION, REPORT, CREATE_INSTANCE);
                grant(id, PROCESS_INSTANCE, ANY, Permissions.CREATE);
                grant(id, USER, ANY, Permissions.READ);
                grant(id, GROUP, ANY, Permissions.READ);
            }
            case PROSECUTORS -> grant(id, APPLICATION, "tasklist", Permissions.ACCESS);
            case AUDITORS -> {
                grant(id, APPLICATION, "cockpit", Permissions.ACCESS);
                grant(id, PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ, READ_INSTANCE, READ_HISTORY);
            }
            case ADMINISTRATORS -> {
                grant(id, APPLICATION, ANY, Permissions.ACCESS);
                for (var resource : new Resource[] {USER, GROUP, GROUP_MEMBERSHIP, AUTHORIZATION, FILTER}) {
                    grant(id, resource, ANY, Permissions.ALL);
                }
                grant(id, PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ, READ_INSTANCE, RETRY_JOB);
            }
        }
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        var authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group);
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }
}
