package it.sportellocertificati.platform.identity;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** One filter for all the groups that read a list of the same name: what each sees in it, tasks decide. */
@Component
class SharedFilters {

    private final TaskService tasks;
    private final FilterService filters;
    private final AuthorizationService authorizations;

    SharedFilters(TaskService tasks, FilterService filters, AuthorizationService authorizations) {
        this.tasks = tasks;
        this.filters = filters;
        this.authorizations = authorizations;
    }

    /** @param priority the list with the smallest is the first */
    record Look(int priority, String name, String description, String color) {}

    /** Lets the group read the filter of that name; one that is there stays as it is, whoever changed it. */
    void show(OfficeGroup group, Look look, UnaryOperator<TaskQuery> criteria) {
        var present = filters.createFilterQuery().filterName(look.name()).list();
        var filter = present.isEmpty() ? save(look, criteria) : present.get(0);
        var reading = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group.id())
                .resourceType(Resources.FILTER)
                .resourceId(filter.getId())
                .singleResult();
        if (reading == null) {
            reading = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            reading.setGroupId(group.id());
            reading.setResource(Resources.FILTER);
            reading.setResourceId(filter.getId());
        }
        reading.addPermission(Permissions.READ);
        authorizations.saveAuthorization(reading);
    }

    private Filter save(Look look, UnaryOperator<TaskQuery> criteria) {
        var query = criteria.apply(tasks.createTaskQuery())
                .orderByDueDate()
                .asc()
                .orderByTaskPriority()
                .desc()
                .orderByTaskCreateTime()
                .asc();
        return filters.saveFilter(filters.newTaskFilter(look.name())
                .setQuery(query)
                .setProperties(Map.of(
                        "description",
                        look.description(),
                        "color",
                        look.color(),
                        "priority",
                        look.priority(),
                        "refresh",
                        true,
                        "showUndefinedVariable",
                        false,
                        "variables",
                        List.of())));
    }
}
