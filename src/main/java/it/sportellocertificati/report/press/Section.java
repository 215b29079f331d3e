package it.sportellocertificati.report.press;

import java.util.List;

/**
 * A chapter with its figures in place.
 *
 * @param writtenBy none for what the product adds itself
 * @param html well-formed, headings with anchors
 * @param brief whether it is some paragraphs alone: on paper it may share its page with another such
 */
record Section(String anchor, String title, String writtenBy, String html, List<Heading> below, boolean brief) {

    Heading heading(int number) {
        return new Heading(anchor, number + ". " + title, below);
    }
}
