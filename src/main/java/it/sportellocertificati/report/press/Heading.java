package it.sportellocertificati.report.press;

import java.util.List;

/**
 * An entry of the table of contents.
 *
 * @param anchor where it leads, on the page itself
 * @param below one level down; empty at the second
 */
record Heading(String anchor, String title, List<Heading> below) {}
