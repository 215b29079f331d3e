package it.sportellocertificati.report.edition;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Moves the day until which a chapter is to be written, and tells those who wait for it. */
@Component
class ChapterDays {

    private final ChapterRows rows;
    private final EditionNews news;

    ChapterDays(ChapterRows rows, EditionNews news) {
        this.rows = rows;
        this.news = news;
    }

    void move(Chapter chapter, LocalDate day) {
        if (!day.equals(chapter.dueOn())) {
            rows.dueOn(chapter.id(), day);
            news.tell(new ReportEvent.DeadlineChanged(chapter.key(), day));
        }
    }
}
