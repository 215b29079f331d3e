package it.sportellocertificati.report.edition;

import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.common.Rejected;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.ReportKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an edition with its first chapters. */
@Component
class EditionOpening {

    private static final String TEMPLATE = "TEMPLATE";
    private static final String LAST = "LAST";

    private final EditionRows editions;
    private final ChapterRows chapters;
    private final Templates templates;
    private final PlanRules rules;
    private final EditionNews news;
    private final ReportRights rights;
    private final Clock clock;

    EditionOpening(
            EditionRows editions,
            ChapterRows chapters,
            Templates templates,
            PlanRules rules,
            EditionNews news,
            ReportRights rights,
            Clock clock) {
        this.editions = editions;
        this.chapters = chapters;
        this.templates = templates;
        this.rules = rules;
        this.news = news;
        this.rights = rights;
        this.clock = clock;
    }

    EditionKey open(EditionPlan plan) {
        Problems problems = new Problems();
        EditionKey key = key(plan, problems);
        EditionDeadlines days = days(plan, problems);
        if (plan.from() != null && !TEMPLATE.equals(plan.from()) && !LAST.equals(plan.from())) {
            problems.add("from", "report.edition.from");
        }
        String title = PlanRules.text(plan.title());
        if (title.length() > PlanRules.TITLE) {
            problems.add("title", "report.text.tooLong", PlanRules.TITLE);
        }
        problems.throwIfAny();
        Edition from = LAST.equals(plan.from()) ? last(Objects.requireNonNull(key)) : null;
        Edition edition = new Edition(
                Objects.requireNonNull(key),
                title.isEmpty() ? usualTitle(key) : title,
                EditionState.PLANNING,
                1,
                Objects.requireNonNull(days),
                null,
                from == null ? null : from.key(),
                null,
                false,
                null,
                null);
        if (!editions.insert(edition, rights.user(), clock.instant())) {
            throw Conflict.over("year", "report.edition.exists", key.value());
        }
        firstChapters(edition);
        news.tell(new ReportEvent.EditionOpened(key, edition.carriedFrom()));
        return key;
    }

    private void firstChapters(Edition edition) {
        EditionKey from = edition.carriedFrom();
        List<Chapter> wanted = from == null
                ? templates.of(edition.key().kind()).stream()
                        .map(each -> chapter(edition, each.anchor(), each.title(), each.guidance(), each.owner(), null))
                        .toList()
                : chapters.of(from).stream()
                        .map(each -> chapter(
                                edition,
                                each.key().anchor(),
                                each.title(),
                                each.guidance(),
                                each.owner(),
                                each.writer()))
                        .toList();
        for (int i = 0; i < wanted.size(); i++) {
            chapters.insert(wanted.get(i));
            chapters.position(wanted.get(i).id(), i + 1);
        }
    }

    private static Chapter chapter(
            Edition edition,
            String anchor,
            String title,
            String guidance,
            Organisation owner,
            @Nullable String writer) {
        return new Chapter(
                UUID.randomUUID(),
                new ChapterKey(edition.key(), anchor),
                1,
                title,
                guidance,
                owner,
                writer,
                edition.deadlines().writeBy(),
                ChapterState.PLANNED,
                null,
                0,
                0,
                List.of());
    }

    private Edition last(EditionKey key) {
        return editions.before(key).orElseThrow(() -> Rejected.of("from", "report.edition.from.none"));
    }

    private static @Nullable EditionKey key(EditionPlan plan, Problems problems) {
        ReportKind kind = problems.check(
                "kind",
                () -> Arrays.stream(ReportKind.values())
                        .filter(each -> each.name().equals(plan.kind()))
                        .findFirst()
                        .orElseThrow(() -> new InvalidValue("report.edition.kind")));
        Integer year = plan.year();
        if (year == null) {
            problems.add("year", "report.year");
            return null;
        }
        // Checks the year even where the kind is wrong.
        return problems.check("year", () -> new EditionKey(year, kind == null ? ReportKind.CONSUNTIVO : kind));
    }

    private @Nullable EditionDeadlines days(EditionPlan plan, Problems problems) {
        LocalDate answerBy = day("answerBy", plan.answerBy(), problems);
        LocalDate writeBy = day("writeBy", plan.writeBy(), problems);
        LocalDate reviewBy = day("reviewBy", plan.reviewBy(), problems);
        LocalDate approveBy = day("approveBy", plan.approveBy(), problems);
        if (answerBy == null || writeBy == null || reviewBy == null || approveBy == null) {
            return null;
        }
        EditionDeadlines days = new EditionDeadlines(answerBy, writeBy, reviewBy, approveBy);
        rules.deadlines(days, problems);
        return days;
    }

    private static @Nullable LocalDate day(String field, @Nullable LocalDate day, Problems problems) {
        if (day == null) {
            problems.add(field, "report.deadline.missing");
        }
        return day;
    }

    /** Titles are Italian, as the report is. */
    private static String usualTitle(EditionKey key) {
        return "Bilancio sociale " + key.kind().name().toLowerCase(Locale.ROOT) + " " + key.year();
    }
}
