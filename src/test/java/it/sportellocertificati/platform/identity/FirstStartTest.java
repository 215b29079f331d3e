package it.sportellocertificati.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportellocertificati.agreement.DemoAgreement;
import it.sportellocertificati.safekeeping.MigratedDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What groups are given at the starts of the application, on a new database and on one from before there was a report. */
class FirstStartTest {

    private static final String REPORT = "Bilancio sociale";

    private final DataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final ProcessEngine engine = engine();

    @TempDir
    Path data;

    @BeforeEach
    void migrate() {
        MigratedDatabase.on(database, "blob", "platform");
        start();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void givesAnOlderDatabaseWhatTheReportNeedsAndNothingElse() {
        makeOlder();

        start();

        assertThat(mayRead("procura-managers", REPORT)).isTrue();
        assertThat(mayRead("procura-clerks", REPORT)).isTrue();
        assertThat(mayRead("desk-lucca", REPORT)).isTrue();
        assertThat(may(
                        "procura-managers",
                        Resources.PROCESS_DEFINITION,
                        "SocialReport",
                        ProcessDefinitionPermissions.CREATE_INSTANCE))
                .isTrue();
        assertThat(may("procura-managers", Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE))
                .isTrue();
        assertThat(engine.getIdentityService()
                        .createGroupQuery()
                        .groupId("procuratori")
                        .count())
                .isOne();
        assertThat(mayRead("procuratori", REPORT)).isTrue();
        assertThat(mayRead("procuratori", "Da fare")).isTrue();
        assertThat(engine.getFilterService()
                        .createFilterQuery()
                        .filterName(REPORT)
                        .count())
                .isOne();
    }

    @Test
    void leavesWhatAPersonChangedOnAnOlderDatabase() {
        makeOlder();
        hide("procura-clerks", "Scadono oggi");
        Filter mine = list("Da fare");
        engine.getFilterService().saveFilter(mine.setName("Da prendere"));
        Authorization reading = right("procura-managers", Resources.PROCESS_DEFINITION, "SocialReport");
        reading.addPermission(ProcessDefinitionPermissions.READ_HISTORY_VARIABLE);
        engine.getAuthorizationService().saveAuthorization(reading);

        start();

        assertThat(mayRead("procura-clerks", "Scadono oggi")).isFalse();
        assertThat(mayRead("procura-managers", "Da prendere")).isTrue();
        assertThat(may(
                        "procura-managers",
                        Resources.PROCESS_DEFINITION,
                        "SocialReport",
                        ProcessDefinitionPermissions.READ_HISTORY_VARIABLE))
                .isTrue();
        assertThat(may(
                        "procura-managers",
                        Resources.PROCESS_DEFINITION,
                        "SocialReport",
                        ProcessDefinitionPermissions.CREATE_INSTANCE))
                .isTrue();
    }

    @Test
    void givesAllToAGroupThatIsMadeAnew() {
        hide("desk-lucca", REPORT);
        engine.getIdentityService().deleteGroup("desk-lucca");

        start();

        assertThat(mayRead("desk-lucca", REPORT)).isTrue();
        assertThat(mayRead("desk-lucca", "Da fare")).isTrue();
    }

    @Test
    void givesNothingAgainThatWasTakenAway() {
        hide("desk-lucca", REPORT);
        engine.getFilterService().deleteFilter(list("Posta non consegnata").getId());
        engine.getAuthorizationService()
                .deleteAuthorization(
                        right("auditors", Resources.APPLICATION, "cockpit").getId());

        start();

        assertThat(mayRead("desk-lucca", REPORT)).isFalse();
        assertThat(mayRead("desk-viareggio", REPORT)).isTrue();
        assertThat(engine.getFilterService()
                        .createFilterQuery()
                        .filterName("Posta non consegnata")
                        .count())
                .isZero();
        assertThat(rights("auditors", Resources.APPLICATION, "cockpit")).isEmpty();
    }

    @Test
    void makesNothingAnewAtALaterStart() {
        List<Long> before = counts();

        start();

        assertThat(counts()).isEqualTo(before);
    }

    /** Before the report: neither its rights nor its list, no prosecutors, and no book of what was given. */
    private void makeOlder() {
        engine.getFilterService().deleteFilter(list(REPORT).getId());
        engine.getAuthorizationService()
                .deleteAuthorization(right("procura-managers", Resources.PROCESS_DEFINITION, "SocialReport")
                        .getId());
        engine.getAuthorizationService()
                .deleteAuthorization(right("procura-managers", Resources.PROCESS_INSTANCE, Authorization.ANY)
                        .getId());
        engine.getAuthorizationService()
                .createAuthorizationQuery()
                .groupIdIn("procuratori")
                .list()
                .forEach(one -> engine.getAuthorizationService().deleteAuthorization(one.getId()));
        engine.getIdentityService().deleteGroup("procuratori");
        jdbc.sql("delete from group_provision").update();
    }

    private void start() {
        var identity = engine.getIdentityService();
        var authorizations = engine.getAuthorizationService();
        var accounts = new Accounts(identity);
        new FirstStart(
                        identity,
                        new OfficeGroups(DemoAgreement.agreements(), Clock.systemUTC()),
                        new GroupRights(authorizations),
                        new TaskFilters(
                                new SharedFilters(engine.getTaskService(), engine.getFilterService(), authorizations)),
                        new ProvisionBook(jdbc, Clock.systemUTC()),
                        new FirstUsers(new DemoUsers(accounts, data), accounts, true, "", ""),
                        new TransactionTemplate(transactions))
                .run(new DefaultApplicationArguments());
    }

    private List<Long> counts() {
        return List.of(
                engine.getIdentityService().createGroupQuery().count(),
                engine.getIdentityService().createUserQuery().count(),
                engine.getFilterService().createFilterQuery().count(),
                engine.getAuthorizationService().createAuthorizationQuery().count());
    }

    private void hide(String group, String list) {
        engine.getAuthorizationService()
                .deleteAuthorization(
                        right(group, Resources.FILTER, list(list).getId()).getId());
    }

    private boolean mayRead(String group, String list) {
        return may(group, Resources.FILTER, list(list).getId(), Permissions.READ);
    }

    private boolean may(String group, Resource resource, String id, Permission permission) {
        return rights(group, resource, id).stream().anyMatch(one -> one.isPermissionGranted(permission));
    }

    private Authorization right(String group, Resource resource, String id) {
        List<Authorization> found = rights(group, resource, id);
        if (!found.isEmpty()) {
            return found.get(0);
        }
        Authorization made = engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        made.setGroupId(group);
        made.setResource(resource);
        made.setResourceId(id);
        return made;
    }

    private List<Authorization> rights(String group, Resource resource, String id) {
        return engine.getAuthorizationService()
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .list();
    }

    private Filter list(String name) {
        return engine.getFilterService().createFilterQuery().filterName(name).singleResult();
    }

    private ProcessEngine engine() {
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("start-" + UUID.randomUUID());
        configuration.setDataSource(database);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setUserResourceWhitelistPattern("[a-z0-9.]+");
        configuration.setGroupResourceWhitelistPattern("[a-z0-9_-]+");
        configuration.setBeans(new HashMap<>());
        return configuration.buildProcessEngine();
    }
}
