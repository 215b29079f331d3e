package it.sportellocertificati.platform.engine;

import java.util.Arrays;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/**
 * What the engine grants by itself. The candidates of a task may read it, work on it and pass it on or give it back;
 * the engine's default would let them edit it as well. A new user may read and change the own account, not delete it.
 */
class OwnAuthorizations extends DefaultAuthorizationProvider {

    @Override
    protected Permission[] getRuntimePermissions(boolean enforceSpecificVariablePermission) {
        var permissions = super.getRuntimePermissions(enforceSpecificVariablePermission);
        var extended = Arrays.copyOf(permissions, permissions.length + 1);
        extended[permissions.length] = TaskPermissions.TASK_ASSIGN;
        return extended;
    }

    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {
            createGrantAuthorization(
                    user.getId(), null, Resources.USER, user.getId(), Permissions.READ, Permissions.UPDATE)
        };
    }
}
