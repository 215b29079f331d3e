package it.sportellocertificati.platform.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The users of a first start: those of the demo, or in production the one administrator that the settings name. */
@Component
class FirstUsers {

    private final DemoUsers demoUsers;
    private final Accounts accounts;
    private final boolean demo;
    private final String administrator;
    private final String password;

    FirstUsers(
            DemoUsers demoUsers,
            Accounts accounts,
            @Value("${sportello.demo}") boolean demo,
            @Value("${sportello.admin.username:}") String administrator,
            @Value("${sportello.admin.password:}") String password) {
        this.demoUsers = demoUsers;
        this.accounts = accounts;
        this.demo = demo;
        this.administrator = administrator;
        this.password = password;
    }

    void create() {
        if (demo) {
            demoUsers.create();
        } else {
            accounts.create(administrator, "Sistema", "Amministratore", password, OfficeGroups.ADMINISTRATORS);
        }
    }
}
