package it.sportellocertificati.report.edition;

/** Asked within the room before a chapter is done: whoever knows why it is not refuses, and it stays with its writers. */
public record ChapterGivenAway(Chapter chapter) {}
