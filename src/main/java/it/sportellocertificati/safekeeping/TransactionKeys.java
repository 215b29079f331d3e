package it.sportellocertificati.safekeeping;

import com.google.crypto.tink.Aead;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The keys of one open transaction: shared with the others by its commit, forgotten by its rollback. */
final class TransactionKeys implements TransactionSynchronization {

    private final RecentKeys recent;
    private final Map<String, Aead> keys = new HashMap<>();

    private TransactionKeys(RecentKeys recent) {
        this.recent = recent;
    }

    static TransactionKeys begin(RecentKeys recent) {
        TransactionKeys begun = new TransactionKeys(recent);
        TransactionSynchronizationManager.bindResource(recent, begun);
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    @Nullable
    Aead find(String dossier) {
        return keys.get(dossier);
    }

    void add(String dossier, Aead key) {
        keys.put(dossier, key);
    }

    void forget(String dossier) {
        keys.remove(dossier);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(recent);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(recent, this);
    }

    @Override
    public void savepointRollback(Object savepoint) {
        keys.clear();
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(recent);
        if (status == STATUS_COMMITTED) {
            keys.forEach(recent::share);
        }
    }
}
