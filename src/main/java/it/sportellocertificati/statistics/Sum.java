package it.sportellocertificati.statistics;

import java.util.List;
import java.util.stream.Stream;

/**
 * What everybody knows of the numbers by what they mean: the parts make up the total, or leave a rest that is shown nowhere and can be
 * computed all the same by whoever sees the others.
 *
 * @param rest what the parts leave of the total
 */
record Sum(String total, List<String> parts, Rest rest) {

    enum Rest {
        /** The parts are the whole. */
        NOTHING,
        /** A number about no group of people; it only bounds the others. */
        OF_NO_MATTER,
        /** A group of people that may be as small as any other. */
        OF_PEOPLE
    }

    Sum {
        parts = List.copyOf(parts);
    }

    static Sum of(String total, Stream<String> parts) {
        return new Sum(total, parts.toList(), Rest.NOTHING);
    }

    static Sum of(String total, String... parts) {
        return of(total, Stream.of(parts));
    }

    static Sum bounded(String total, Rest rest, String... parts) {
        return new Sum(total, List.of(parts), rest);
    }

    long rest(Counts counts) {
        return counts.of(total) - parts.stream().mapToLong(counts::of).sum();
    }
}
