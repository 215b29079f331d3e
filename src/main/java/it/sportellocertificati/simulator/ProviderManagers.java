package it.sportellocertificati.simulator;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.user.UserManager;
import java.util.function.BooleanSupplier;

/** GreenMail's registries, with log-ins that can be refused at both doors as long as a fault lasts. */
final class ProviderManagers extends Managers {

    private final ImapHostManager folders = new QuickFolders();
    private final UserManager users;
    private final SmtpManager smtp;

    ProviderManagers(BooleanSupplier loginRefused) {
        this.users = new UserManager(folders) {
            @Override
            public boolean test(String userId, String password) {
                return !loginRefused.getAsBoolean() && super.test(userId, password);
            }
        };
        this.smtp = new SmtpManager(folders, users);
    }

    @Override
    public ImapHostManager getImapHostManager() {
        return folders;
    }

    @Override
    public UserManager getUserManager() {
        return users;
    }

    @Override
    public SmtpManager getSmtpManager() {
        return smtp;
    }
}
