package it.sportellocertificati.web;

import it.sportellocertificati.common.Problems;
import it.sportellocertificati.pec.MessageState;
import it.sportellocertificati.pec.ReceiptKind;
import it.sportellocertificati.pec.ReceivedState;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the listing of certified mail may be asked for. */
final class MessageFilters {

    /** A letter of ours, a kind of receipt, or what else came in. */
    static final List<String> KINDS = Stream.of(
                    Stream.of("LETTER"),
                    names(ReceiptKind.values()),
                    names(ReceivedState.values()).filter(name -> !name.equals(ReceivedState.RECEIPT.name())))
            .flatMap(names -> names)
            .toList();

    static final List<String> STATES = Stream.concat(names(MessageState.values()), names(ReceivedState.values()))
            .toList();

    private MessageFilters() {}

    /** Refuses what nothing can ever match: an empty answer would read as if there were no such message. */
    static void check(List<String> boxes, @Nullable String box, @Nullable String kind, @Nullable String state) {
        Problems problems = new Problems();
        check(problems, "box", boxes, box);
        check(problems, "kind", KINDS, kind);
        check(problems, "state", STATES, state);
        problems.throwIfAny();
    }

    private static void check(Problems problems, String field, List<String> known, @Nullable String asked) {
        if (asked != null && !known.contains(asked)) {
            problems.add(field, "web.parameter.oneOf", String.join(", ", known));
        }
    }

    private static Stream<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name);
    }
}
