package it.sportellocertificati.report.edition;

import it.sportellocertificati.common.InvalidValue;
import it.sportellocertificati.common.Problems;
import it.sportellocertificati.common.RomeTime;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a plan has to be like. */
@Component
class PlanRules {

    static final int TITLE = 150;
    static final int GUIDANCE = 1000;
    private static final int ANCHOR = 60;
    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    private final Clock clock;

    PlanRules(Clock clock) {
        this.clock = clock;
    }

    /** @param prefix the path of the chapter within the request, with its dot, or empty */
    Checked chapter(EditionKey edition, ChapterPlan plan, EditionDeadlines days, String prefix, Problems problems) {
        String title = text(plan.title());
        if (title.isEmpty()) {
            problems.add(prefix + "title", "report.chapter.title.missing");
        } else if (title.length() > TITLE) {
            problems.add(prefix + "title", "report.text.tooLong", TITLE);
        }
        String guidance = text(plan.guidance());
        if (guidance.length() > GUIDANCE) {
            problems.add(prefix + "guidance", "report.text.tooLong", GUIDANCE);
        }
        String given = text(plan.anchor());
        ChapterKey key = problems.check(
                prefix + (given.isEmpty() ? "title" : "anchor"),
                () -> new ChapterKey(edition, given.isEmpty() ? anchor(title) : given));
        Organisation owner = problems.check(prefix + "owner", () -> owner(plan.owner()));
        LocalDate due = plan.dueOn() == null ? days.writeBy() : plan.dueOn();
        due(due, days, prefix + "dueOn", problems);
        return new Checked(key, title, guidance, owner, writer(plan.writer(), prefix + "writer", problems), due);
    }

    void due(LocalDate due, EditionDeadlines days, String field, Problems problems) {
        if (due.isAfter(days.reviewBy())) {
            problems.add(field, "report.chapter.due.afterReview", days.reviewBy());
        }
    }

    @Nullable
    String writer(@Nullable String account, String field, Problems problems) {
        String writer = text(account);
        if (!writer.isEmpty() && !ACCOUNT.matcher(writer).matches()) {
            problems.add(field, "report.chapter.writer");
        }
        return writer.isEmpty() ? null : writer;
    }

    /** Days follow one another, and none has passed. */
    void deadlines(EditionDeadlines days, Problems problems) {
        notPassed("answerBy", days.answerBy(), problems);
        order(days, problems);
    }

    /** Days follow one another. One that stays may have passed, since the work goes on; one that is new may not. */
    void moved(EditionDeadlines former, EditionDeadlines days, Problems problems) {
        moved("answerBy", former.answerBy(), days.answerBy(), problems);
        moved("writeBy", former.writeBy(), days.writeBy(), problems);
        moved("reviewBy", former.reviewBy(), days.reviewBy(), problems);
        moved("approveBy", former.approveBy(), days.approveBy(), problems);
        order(days, problems);
    }

    /** @param former as it stands; none of something new */
    void moved(String field, @Nullable LocalDate former, LocalDate day, Problems problems) {
        if (!day.equals(former)) {
            notPassed(field, day, problems);
        }
    }

    private void notPassed(String field, LocalDate day, Problems problems) {
        if (day.isBefore(LocalDate.now(clock.withZone(RomeTime.ZONE)))) {
            problems.add(field, "report.deadline.passed");
        }
    }

    private static void order(EditionDeadlines days, Problems problems) {
        follows("writeBy", days.answerBy(), days.writeBy(), problems);
        follows("reviewBy", days.writeBy(), days.reviewBy(), problems);
        follows("approveBy", days.reviewBy(), days.approveBy(), problems);
    }

    private static void follows(String field, LocalDate earlier, LocalDate later, Problems problems) {
        if (later.isBefore(earlier)) {
            problems.add(field, "report.deadline.order", earlier);
        }
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static Organisation owner(@Nullable String name) {
        return Arrays.stream(Organisation.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("report.chapter.owner"));
    }

    /** {@code Attività e risultati} becomes {@code attivita-e-risultati}. */
    private static String anchor(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() > ANCHOR ? plain.substring(0, ANCHOR) : plain;
        return cut.replaceAll("^-|-$", "");
    }

    /** Key and owner are absent where they were wrong. */
    record Checked(
            @Nullable ChapterKey key,
            String title,
            String guidance,
            @Nullable Organisation owner,
            @Nullable String writer,
            LocalDate dueOn) {

        ChapterKey requiredKey() {
            return Objects.requireNonNull(key);
        }

        Organisation requiredOwner() {
            return Objects.requireNonNull(owner);
        }
    }
}
