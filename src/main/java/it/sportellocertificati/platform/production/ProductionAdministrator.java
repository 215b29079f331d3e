package it.sportellocertificati.platform.production;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.env.Environment;

/**
 * Production has an administrator, or is told at its first start whom to make one. Asked before anything else is built,
 * hence over a connection of its own.
 */
class ProductionAdministrator {

    private static final String MEMBERS = "select count(*) from ACT_ID_MEMBERSHIP where GROUP_ID_ = 'camunda-admin'";

    private final Environment environment;

    ProductionAdministrator(Environment environment) {
        this.environment = environment;
    }

    List<String> reasons() {
        if (given("sportello.admin.username") && given("sportello.admin.password") || exists()) {
            return List.of();
        }
        return List.of(
                "sportello.admin.username and sportello.admin.password: the first administrator, since the"
                        + " database has none; the password needs ten characters with upper and lower case, a digit and a sign");
    }

    private boolean given(String setting) {
        return !environment.getProperty(setting, "").isBlank();
    }

    private boolean exists() {
        try (var connection = DriverManager.getConnection(
                        environment.getProperty("spring.datasource.url", ""),
                        environment.getProperty("spring.datasource.username", ""),
                        environment.getProperty("spring.datasource.password", ""));
                var statement = connection.createStatement();
                var members = statement.executeQuery(MEMBERS)) {
            return members.next() && members.getInt(1) > 0;
        } catch (SQLException e) {
            // No database yet, or one without the engine's tables: nobody is there.
            return false;
        }
    }
}
