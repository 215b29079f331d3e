package it.sportellocertificati.report.edition;

/**
 * Told within the room, so that the words are kept with the chapter's remarks. They are for its writers alone: this is no
 * {@link ReportEvent}, and the engine must not hear of it.
 */
public record ChapterSentBack(Chapter chapter, String words) {}
