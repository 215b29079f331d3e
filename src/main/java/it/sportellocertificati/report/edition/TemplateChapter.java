package it.sportellocertificati.report.edition;

/** A chapter that new editions start with. */
public record TemplateChapter(String anchor, String title, Organisation owner, String guidance) {}
