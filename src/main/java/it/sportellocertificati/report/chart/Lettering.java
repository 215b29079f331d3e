package it.sportellocertificati.report.chart;

import java.util.ArrayList;
import java.util.List;

/** How much room words take, about: no server has the reader's font. Rather too much than too little. */
final class Lettering {

    private static final String NARROW = "ijlI.,:;’'|!ft()[] ";
    private static final String WIDE = "mwMW%@";

    private Lettering() {}

    static double width(String words) {
        double sum = 0;
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            if (NARROW.indexOf(letter) >= 0) {
                sum += 0.30;
            } else if (WIDE.indexOf(letter) >= 0) {
                sum += 0.86;
            } else {
                sum += Character.isUpperCase(letter) ? 0.64 : 0.53;
            }
        }
        return sum * Svg.SIZE;
    }

    /** At most three lines; what is longer ends with an ellipsis, and stands whole in the table. */
    static List<String> wrap(String words, double room) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (line.length() > 0 && width(line + " " + word) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines.size() <= 3 ? lines : List.of(lines.get(0), lines.get(1), lines.get(2) + " …");
    }
}
