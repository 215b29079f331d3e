package it.sportellocertificati.simulator;

import java.util.Arrays;
import java.util.List;
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

    String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    /** The words behind plus signs before the at sign, which tell the provider how to behave. */
    List<String> details() {
        List<String> words =
                Arrays.asList(value.substring(0, value.indexOf('@')).split("\\+"));
        return words.subList(1, words.size());
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
