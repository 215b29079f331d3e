package it.sportellocertificati.simulator;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What this provider takes for an address: its own rule, not the product's, so that it can contradict it. */
record MailAddress(String value) {

    private static final Pattern FORM =
            Pattern.compile("[a-z0-9_+&'=~-]+(\\.[a-z0-9_+&'=~-]+)*@[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final int LONGEST = 200;

    static Optional<MailAddress> of(String text) {
        String value = text.trim().toLowerCase(Locale.ROOT);
        return value.length() <= LONGEST && FORM.matcher(value).matches()
                ? Optional.of(new MailAddress(value))
                : Optional.empty();
    }

    /** Part before the at sign, without a {@code +detail}. */
    String localPart() {
        String local = value.substring(0, value.indexOf('@'));
        int plus = local.indexOf('+');
        return plus > 0 ? local.substring(0, plus) : local;
    }

    /** Whether it is ordinary mail, for which no receipt of delivery exists. */
    boolean ordinary() {
        return value.endsWith("@posta-ordinaria.example");
    }

    @Override
    public String toString() {
        return value;
    }
}
