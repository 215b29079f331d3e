package it.sportellocertificati.pec.settings;

import it.sportellocertificati.common.PecAddress;

/** One certified mailbox: its address is the sender of every letter that leaves by it. */
public record MailAccount(PecAddress address, MailServer smtp, MailServer imap) {

    /** @throws IllegalArgumentException naming the property that is missing */
    public MailAccount {
        require("address", address);
        require("smtp", smtp);
        require("imap", imap);
    }

    @SuppressWarnings({"ConstantValue", "NullAway"})
    private static void require(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }
}
