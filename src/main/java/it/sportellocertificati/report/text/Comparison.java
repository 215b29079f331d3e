package it.sportellocertificati.report.text;

/**
 * Two versions of a text in one.
 *
 * @param html well-formed XHTML; what is new stands in {@code ins}, what is gone in {@code del}
 * @param insertions how many places have something new
 * @param deletions how many places have lost something
 */
public record Comparison(int from, int to, String html, int insertions, int deletions) {}
