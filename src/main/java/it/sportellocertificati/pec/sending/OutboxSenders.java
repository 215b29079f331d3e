package it.sportellocertificati.pec.sending;

import it.sportellocertificati.pec.LetterPosted;
import it.sportellocertificati.pec.health.LineBook;
import it.sportellocertificati.pec.health.MailLine;
import it.sportellocertificati.pec.settings.PecProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** One sender with a thread of its own for each account, from the start of the application to its end. */
@Component
public class OutboxSenders implements SmartLifecycle {

    private static final long STOP_MILLIS = 20_000;

    private final PecProperties properties;
    private final LineBook lines;
    private final Dispatches dispatches;
    private final Endings endings;
    private final Map<String, AccountSender> senders = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    OutboxSenders(PecProperties properties, LineBook lines, Dispatches dispatches, Endings endings) {
        this.properties = properties;
        this.lines = lines;
        this.dispatches = dispatches;
        this.endings = endings;
    }

    /** Sends what waits, in the caller's thread; for tests and repair, outside any transaction. */
    public void sendNow() {
        properties.accounts().keySet().forEach(account -> sender(account).sweep());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void posted(LetterPosted letter) {
        if (running) {
            sender(letter.account()).wake(letter.messageId());
        }
    }

    @Override
    public boolean isAutoStartup() {
        return properties.autoStart();
    }

    @Override
    public synchronized void start() {
        running = true;
        for (String account : properties.accounts().keySet()) {
            Thread thread = new Thread(sender(account), "pec-sender-" + account);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        senders.values().forEach(AccountSender::stop);
        for (Thread thread : threads) {
            try {
                thread.join(STOP_MILLIS);
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
        senders.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private AccountSender sender(String account) {
        return senders.computeIfAbsent(
                account,
                name -> new AccountSender(name, lines.watch(name, MailLine.SMTP), dispatches, endings, properties));
    }
}
