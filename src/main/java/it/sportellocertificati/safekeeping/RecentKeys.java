package it.sportellocertificati.safekeeping;

import com.google.crypto.tink.Aead;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys used last, unwrapped, so that a dossier at work costs no statement. A key made in a transaction that is
 * still open is known to that transaction alone: were it shared before the commit, others could seal with a key that a
 * rollback then takes away.
 */
class RecentKeys {

    private final Map<String, Aead> keys;

    RecentKeys(int atMost) {
        this.keys = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Aead> eldest) {
                return size() > atMost;
            }
        };
    }

    @Nullable
    Aead find(String dossier) {
        TransactionKeys own = ofTransaction();
        Aead made = own == null ? null : own.find(dossier);
        if (made != null) {
            return made;
        }
        synchronized (keys) {
            return keys.get(dossier);
        }
    }

    void made(String dossier, Aead key) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionKeys own = ofTransaction();
            (own == null ? TransactionKeys.begin(this) : own).add(dossier, key);
        } else {
            share(dossier, key);
        }
    }

    /** What a transaction reads after it made keys may be a row of its own, e.g. once a savepoint was rolled back. */
    void read(String dossier, Aead key) {
        TransactionKeys own = ofTransaction();
        if (own == null) {
            share(dossier, key);
        } else {
            own.add(dossier, key);
        }
    }

    void share(String dossier, Aead key) {
        synchronized (keys) {
            keys.put(dossier, key);
        }
    }

    /** Of a destroyed key nothing may stay in memory; after a rollback it is read again. */
    void forget(String dossier) {
        TransactionKeys own = ofTransaction();
        if (own != null) {
            own.forget(dossier);
        }
        remove(dossier);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    // Until then others may have read it once more.
                    remove(dossier);
                }
            });
        }
    }

    private void remove(String dossier) {
        synchronized (keys) {
            keys.remove(dossier);
        }
    }

    private @Nullable TransactionKeys ofTransaction() {
        return (TransactionKeys) TransactionSynchronizationManager.getResource(this);
    }
}
