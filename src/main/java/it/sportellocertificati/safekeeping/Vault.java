package it.sportellocertificati.safekeeping;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/**
 * Seals and opens what a dossier holds, by AES-256-GCM under the dossier's own key.
 *
 * <p>The dossier is the booking number's text, or {@code mailbox/<account>} for mail that belongs to no booking. The
 * context names the place of the value, table and column and, where a value could be exchanged with that of another row
 * of the dossier, the row's id too, e.g. {@code document.content/6f1c…}: a sealed value that is moved elsewhere does
 * not open.
 *
 * <p>The first seal of a dossier makes its key within the caller's transaction (one statement); later ones cost no
 * statement while the key is among those used recently. A dossier's first seal must not happen in a transaction that
 * suspended another which did the same: it would wait for it.
 */
@Component
public class Vault {

    private final DossierKeys keys;

    Vault(DossierKeys keys) {
        this.keys = keys;
    }

    /** The sealed form, 33 bytes longer than the plain one and different at every call. */
    public byte[] seal(String dossier, String context, byte[] plain) {
        try {
            return keys.toSeal(dossier).encrypt(plain, AssociatedData.of(dossier, context));
        } catch (GeneralSecurityException refused) {
            throw new SafekeepingFailure("safekeeping.notSealed", refused);
        }
    }

    /**
     * The plain value.
     *
     * @throws SafekeepingFailure {@code safekeeping.notOpened} when the value was altered or comes from another place,
     *     {@code safekeeping.keyMissing} when the dossier has no key, {@code safekeeping.keyDestroyed} when it was
     *     destroyed
     */
    public byte[] open(String dossier, String context, byte[] sealed) {
        try {
            return keys.toOpen(dossier).decrypt(sealed, AssociatedData.of(dossier, context));
        } catch (GeneralSecurityException refused) {
            throw new SafekeepingFailure("safekeeping.notOpened", refused);
        }
    }

    /** {@link #seal} for a text. */
    public byte[] sealText(String dossier, String context, String plain) {
        return seal(dossier, context, plain.getBytes(StandardCharsets.UTF_8));
    }

    /** {@link #open} for a text. */
    public String openText(String dossier, String context, byte[] sealed) {
        return new String(open(dossier, context, sealed), StandardCharsets.UTF_8);
    }

    /**
     * Destroys the dossier's key by the caller's commit: whatever was sealed under it opens nowhere any more, in no copy of the
     * database either once the key's row is overwritten there, and nothing more can be sealed.
     */
    public void destroy(String dossier) {
        keys.destroy(dossier);
    }
}
