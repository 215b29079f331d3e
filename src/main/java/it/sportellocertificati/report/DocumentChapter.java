package it.sportellocertificati.report;

/**
 * A chapter of the finished report.
 *
 * @param anchor stable within the edition, lower case with dashes
 * @param writtenBy the organisation, for readers
 * @param html cleaned, well-formed XHTML fragment with headings from h3 on, lists, tables with a caption, pictures as {@code data:}
 *     addresses with a text, and figures by name
 */
public record DocumentChapter(String anchor, String title, String writtenBy, String html) {}
