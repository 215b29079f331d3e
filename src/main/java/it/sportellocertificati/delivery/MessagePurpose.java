package it.sportellocertificati.delivery;

/** Why a message is sent: the number told to the casellario (Art. 10), a refusal with its reason, the certificate itself (Art. 9). */
public enum MessagePurpose {
    NOTICE("camera"),
    REFUSAL("procura"),
    CERTIFICATE("procura");

    private final String account;

    MessagePurpose(String account) {
        this.account = account;
    }

    /** The PEC account that sends it. */
    public String account() {
        return account;
    }
}
