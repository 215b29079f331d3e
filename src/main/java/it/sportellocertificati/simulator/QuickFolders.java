package it.sportellocertificati.simulator;

import com.icegreen.greenmail.imap.ImapHostManagerImpl;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.UIDFolder;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * GreenMail's folders, which stay quick when thousands of messages lie in them. For each message that it hands out, GreenMail collects the
 * numbers of all messages anew as often as there are messages; here they are collected once for as long as the folder stays as it is.
 */
final class QuickFolders extends ImapHostManagerImpl {

    private final Map<MailFolder, MailFolder> quick = new ConcurrentHashMap<>();

    @Override
    public @Nullable MailFolder getFolder(GreenMailUser user, String name) {
        return quick(super.getFolder(user, name));
    }

    @Override
    public @Nullable MailFolder getFolder(GreenMailUser user, String name, boolean mustExist) throws FolderException {
        return quick(super.getFolder(user, name, mustExist));
    }

    private @Nullable MailFolder quick(@Nullable MailFolder folder) {
        if (folder == null || Proxy.isProxyClass(folder.getClass())) {
            return folder;
        }
        return quick.computeIfAbsent(folder, plain -> (MailFolder) Proxy.newProxyInstance(
                MailFolder.class.getClassLoader(),
                new Class<?>[] {MailFolder.class, UIDFolder.class},
                new Remembering(plain)));
    }

    /** What was collected, and of which folder: one that gains a message has another next number, one that loses some fewer. */
    private record Collected(long next, int count, long[] numbers) {}

    private static final class Remembering implements InvocationHandler {

        private final MailFolder folder;
        private volatile Collected last = new Collected(-1, -1, new long[0]);

        Remembering(MailFolder folder) {
            this.folder = folder;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getName().equals("getMessageUids")) {
                return numbers();
            }
            try {
                return method.invoke(folder, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        }

        private long[] numbers() {
            Collected known = last;
            long next = folder.getUIDNext();
            int count = folder.getMessageCount();
            if (known.next != next || known.count != count) {
                known = new Collected(next, count, folder.getMessageUids());
                last = known;
            }
            return known.numbers;
        }
    }
}
