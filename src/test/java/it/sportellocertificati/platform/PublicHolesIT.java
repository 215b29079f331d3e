package it.sportellocertificati.platform;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.RunningApplication;
import it.sportellocertificati.WebUser;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The two holes of 7.24.0 that nobody will patch, tried over the paths by which they were found. */
class PublicHolesIT extends RunningApplication {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String NESTED = "{\"orQueries\":[{\"dueBeforeExpression\":\"${now()}\"}]}";
    private static final String NESTED_TWICE =
            "{\"orQueries\":[{\"orQueries\":[{\"assigneeExpression\":\"${now()}\"}]}]}";

    @Autowired
    private IdentityService identity;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @ParameterizedTest
    @ValueSource(strings = {"/task", "/task/count"})
    void evaluatesNoExpressionNestedInATaskQuery(String search) {
        var clerk = signedIn("tasklist", "procura.addetto");

        assertThat(clerk.post(ENGINE + search, "{}").statusCode()).isEqualTo(200);
        assertRefused(clerk, search, NESTED);
        assertRefused(clerk, search, NESTED_TWICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/list", "/count"})
    void evaluatesNoExpressionNestedInWhatExtendsAFilter(String search) {
        var clerk = signedIn("tasklist", "procura.addetto");
        var filter = "/filter/"
                + filters.createFilterQuery()
                        .filterName("Da fare")
                        .singleResult()
                        .getId() + search;

        assertThat(clerk.post(ENGINE + filter, "{}").statusCode()).isEqualTo(200);
        assertRefused(clerk, filter, NESTED);
        assertRefused(clerk, filter, NESTED_TWICE);
    }

    @Test
    void storesNoForeignExpressionEvenForAnAdministrator() {
        var administrator = signedIn("admin", "admin");

        var answer = administrator.post(
                ENGINE + "/filter/create",
                "{\"resourceType\":\"Task\",\"name\":\"Prova\",\"query\":{\"assigneeExpression\":\"${now()}\"},\"properties\":{}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(filters.createFilterQuery().filterName("Prova").count()).isZero();
    }

    @Test
    void storesNoForeignExpressionFromWithinEither() {
        var query =
                tasks.createTaskQuery().or().taskAssigneeExpression("${now()}").endOr();
        var filter = filters.newTaskFilter("Prova").setQuery(query);

        Assertions.assertThatThrownBy(() -> filters.saveFilter(filter)).isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void storesTheExpressionsOfTheApplication() {
        var administrator = signedIn("admin", "admin");

        var answer = administrator.post(
                ENGINE + "/filter/create",
                "{\"resourceType\":\"Task\",\"name\":\"Miei\",\"query\":{\"assigneeExpression\":\"${currentUser()}\"},\"properties\":{}}");

        assertThat(answer.statusCode()).isEqualTo(200);
        filters.createFilterQuery().filterName("Miei").list().forEach(filter -> filters.deleteFilter(filter.getId()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/SETUP/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/%2573etup/default/user/create",
                "/camunda/api/admin;a=b/setup;c/default/user/create",
                "/camunda//api//admin//setup/default/user/create",
                "/camunda/api/admin/x/../setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin/setup%2Fdefault/user/create"
            })
    void makesNobodyAnAdministratorByTheSetUpPath(String path) {
        // As on the day on which the group of administrators is empty, when Camunda would let anybody in.
        identity.deleteMembership("admin", "camunda-admin");
        try {
            var answer = visitor()
                    .post(
                            path,
                            "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"A\",\"lastName\":\"B\"},"
                                    + "\"credentials\":{\"password\":\"Abcdefgh1!xyz\"}}");

            assertThat(answer.statusCode()).isIn(400, 403);
            assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
        } finally {
            identity.createMembership("admin", "camunda-admin");
        }
    }

    private static void assertRefused(WebUser person, String search, String query) {
        var answer = person.post(ENGINE + search, query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("alternatives of a query");
    }
}
