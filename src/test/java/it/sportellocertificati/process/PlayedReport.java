package it.sportellocertificati.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import it.sportellocertificati.agreement.Agreement;
import it.sportellocertificati.agreement.Agreements;
import it.sportellocertificati.agreement.Desk;
import it.sportellocertificati.common.Conflict;
import it.sportellocertificati.common.WorkingDays;
import it.sportellocertificati.delivery.AnnouncementChoice;
import it.sportellocertificati.delivery.Announcements;
import it.sportellocertificati.delivery.OfficeReminders;
import it.sportellocertificati.report.ChapterKey;
import it.sportellocertificati.report.EditionKey;
import it.sportellocertificati.report.approval.Approval;
import it.sportellocertificati.report.course.PushChoice;
import it.sportellocertificati.report.course.PushDecisions;
import it.sportellocertificati.report.edition.Chapter;
import it.sportellocertificati.report.edition.ChapterState;
import it.sportellocertificati.report.edition.Edition;
import it.sportellocertificati.report.edition.EditionDeadlines;
import it.sportellocertificati.report.edition.EditionState;
import it.sportellocertificati.report.edition.Editions;
import it.sportellocertificati.report.edition.Gates;
import it.sportellocertificati.report.edition.Organisation;
import it.sportellocertificati.report.figures.Goals;
import it.sportellocertificati.report.publication.Publications;
import it.sportellocertificati.report.publication.PushFailed;
import it.sportellocertificati.report.publication.PushFault;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.mockito.stubbing.Answer;

/** The report as the models see it: a plan with chapters, and what people have said about them. */
final class PlayedReport {

    static final EditionKey EDITION = EditionKey.parse("consuntivo-2015");
    static final ChapterKey ACTIVITY = new ChapterKey(EDITION, "attivita");
    static final ChapterKey DESK = new ChapterKey(EDITION, "sportello");

    /** A Monday; eleven o'clock in Italy. */
    static final Instant NOW = Instant.parse("2016-02-01T10:00:00Z");

    static final LocalDate WRITE_BY = LocalDate.of(2016, 3, 10);
    static final EditionDeadlines DAYS = new EditionDeadlines(
            LocalDate.of(2016, 2, 15), WRITE_BY, LocalDate.of(2016, 3, 24), LocalDate.of(2016, 4, 8));

    Instant now = NOW;
    final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    final Editions editions = mock();
    private final Gates gates = mock();
    private final Goals goals = mock();
    private final Approval approval = mock();
    private final Publications publications = mock();
    private final PushDecisions pushDecisions = mock();
    private final Announcements announcements = mock();
    private final OfficeReminders mail = mock();
    private final Agreements agreements = mock();

    EditionState state = EditionState.PLANNING;
    boolean planned;
    boolean decided;
    int version = 1;
    final Map<ChapterKey, ChapterState> chapters = new LinkedHashMap<>();
    final Map<ChapterKey, Organisation> owners = new LinkedHashMap<>();
    final Map<ChapterKey, LocalDate> dueOn = new LinkedHashMap<>();
    final Map<ChapterKey, String> writers = new LinkedHashMap<>();
    EditionDeadlines deadlines = DAYS;
    final Set<Organisation> read = EnumSet.noneOf(Organisation.class);

    /** How the preventivo of the year stands, where there is one. */
    @Nullable
    EditionState promised;

    @Nullable
    PushFault fault;

    @Nullable
    PushChoice push;

    @Nullable
    AnnouncementChoice announcement;

    boolean receiptsExpected;
    boolean everybodyTold;
    final List<String> done = new ArrayList<>();

    PlayedReport() {
        Agreement agreement = mock();
        when(agreements.current()).thenReturn(agreement);
        when(agreement.desks()).thenReturn(List.of(desk("lucca"), desk("viareggio")));
        when(editions.get(EDITION)).thenAnswer(call -> edition());
        when(editions.all())
                .thenAnswer(call -> promised == null ? List.of(edition()) : List.of(edition(), preventivo(promised)));
        when(editions.chapters(EDITION))
                .thenAnswer(
                        call -> chapters.keySet().stream().map(this::chapter).toList());
        when(editions.chapter(any())).thenAnswer(call -> chapter(call.getArgument(0)));
        doAnswer(gate("report.plan.open", () -> planned)).when(gates).requirePlanned(any());
        doAnswer(gate("report.offer.open", () -> !chapters.containsValue(ChapterState.OFFERED)))
                .when(gates)
                .requireAnswered(any(EditionKey.class));
        doAnswer(call -> require(
                        "report.offer.open", chapters.get(call.<ChapterKey>getArgument(0)) != ChapterState.OFFERED))
                .when(gates)
                .requireAnswered(any(ChapterKey.class));
        doAnswer(call -> require(
                        "report.chapter.unwritten",
                        chapters.get(call.<ChapterKey>getArgument(0)) == ChapterState.WRITTEN))
                .when(gates)
                .requireWritten(any());
        doAnswer(call -> require("report.chapter.unread", read.contains(call.<Organisation>getArgument(1))))
                .when(gates)
                .requireReviewed(any(), any());
        doAnswer(gate("report.decision.open", () -> decided)).when(gates).requireDecided(any());
        when(goals.takeUp(any())).thenAnswer(call -> did("goals", 0));
        doAnswer(call -> did("published")).when(approval).published(any(), anyInt());
        doAnswer(call -> push()).when(publications).push(any(), anyInt());
        when(pushDecisions.apply(any(), anyInt())).thenAnswer(call -> said("report.push.undecided", push));
        doAnswer(call -> did("announced")).when(announcements).announce(any());
        when(announcements.isWaiting(anyString(), anyInt())).thenAnswer(call -> receiptsExpected);
        when(announcements.reachedEverybody(anyString(), anyInt())).thenAnswer(call -> everybodyTold);
        when(announcements.receiptsDue()).thenReturn(NOW.plusSeconds(90_000));
        when(announcements.apply(anyString(), anyInt()))
                .thenAnswer(call -> said("delivery.choice.missing", announcement));
        doAnswer(call -> did("mail " + call.getArgument(0) + " " + call.getArgument(2)
                        + (call.<Boolean>getArgument(5) ? " late" : " due")))
                .when(mail)
                .remind(any(), anyString(), anyString(), anyString(), any(), org.mockito.ArgumentMatchers.anyBoolean());
    }

    /** The steps, by the names that the models use. */
    Map<String, Object> steps(IdentityService identity) {
        ReportDays days = days();
        ReportFacts facts = facts();
        ReportReminders reminders = new ReportReminders(editions, mail, days);
        return Map.ofEntries(
                Map.entry("readOpening", new ReadOpening(editions)),
                Map.entry("chaptersToWrite", new ChaptersToWrite(editions)),
                Map.entry("readOffers", new ReadOffers(facts)),
                Map.entry("readChapter", new ReadChapter(facts)),
                Map.entry("readReturned", new ReadReturned(editions)),
                Map.entry("readReviewDeadline", new ReadReviewDeadline(facts)),
                Map.entry("readApprovalDeadline", new ReadApprovalDeadline(facts)),
                Map.entry("readAnnouncement", new ReadAnnouncement(editions, announcements)),
                Map.entry("requirePlanned", new RequirePlanned(gates)),
                Map.entry("requireAnswered", new RequireAnswered(gates)),
                Map.entry("requireChapterAnswered", new RequireChapterAnswered(gates)),
                Map.entry("assignWriter", new AssignWriter(editions, writers(identity))),
                Map.entry("requireWritten", new RequireWritten(gates)),
                Map.entry("requireLateHandled", new RequireLateHandled(editions, days)),
                Map.entry("requireEdited", new RequireEdited(editions)),
                Map.entry("requireProcuraReview", new RequireProcuraReview(editions, gates)),
                Map.entry("requireCameraReview", new RequireCameraReview(editions, gates)),
                Map.entry("requireSubmitted", new RequireSubmitted(editions)),
                Map.entry("takeUpGoals", new TakeUpGoals(editions, goals)),
                Map.entry("applyApproval", new ApplyApproval(gates, editions)),
                Map.entry("applyPushDecision", new ApplyPushDecision(editions, pushDecisions)),
                Map.entry("applyAnnouncementDecision", new ApplyAnnouncementDecision(editions, announcements)),
                Map.entry("publishEdition", new PublishEdition(editions, approval, publications)),
                Map.entry("pushEdition", new PushEdition(editions, publications)),
                Map.entry("announceEdition", new AnnounceEdition(editions, announcements)),
                Map.entry("remindCamera", new RemindCamera(reminders)),
                Map.entry("remindWriters", new RemindWriters(reminders)),
                Map.entry("markChapterLate", new MarkChapterLate(reminders)),
                Map.entry("remindProcuraReview", new RemindProcuraReview(reminders)),
                Map.entry("remindCameraReview", new RemindCameraReview(reminders)),
                Map.entry("remindApproval", new RemindApproval(reminders)));
    }

    ReportTeams teams() {
        return new ReportTeams(agreements);
    }

    ReportFacts facts() {
        return new ReportFacts(editions, teams(), days());
    }

    ReportWriters writers(IdentityService identity) {
        return new ReportWriters(identity, teams());
    }

    ReportDays days() {
        return new ReportDays(new WorkingDays(), clock);
    }

    /** A plan of two chapters, one of each organisation. */
    void forget() {
        now = NOW;
        state = EditionState.PLANNING;
        planned = false;
        decided = false;
        version = 1;
        promised = EditionState.PUBLISHED;
        fault = null;
        push = null;
        announcement = null;
        receiptsExpected = true;
        everybodyTold = false;
        read.clear();
        done.clear();
        chapters.clear();
        owners.clear();
        dueOn.clear();
        writers.clear();
        deadlines = DAYS;
        plan(ACTIVITY, Organisation.PROCURA, ChapterState.WRITING);
        plan(DESK, Organisation.CAMERA, ChapterState.OFFERED);
    }

    void plan(ChapterKey chapter, Organisation owner, ChapterState state) {
        chapters.put(chapter, state);
        owners.put(chapter, owner);
        dueOn.put(chapter, WRITE_BY);
    }

    private Edition edition() {
        return new Edition(
                EDITION,
                "Bilancio sociale consuntivo 2015",
                state,
                version,
                deadlines,
                null,
                null,
                version == 1 ? null : "Un dato era sbagliato.",
                false,
                "procuratore",
                null);
    }

    private static Edition preventivo(EditionState state) {
        EditionKey key = EditionKey.parse("preventivo-2015");
        return new Edition(
                key, "Bilancio sociale preventivo 2015", state, 1, DAYS, null, null, null, false, null, null);
    }

    private Chapter chapter(ChapterKey key) {
        return new Chapter(
                new UUID(0, key.anchor().hashCode()),
                key,
                1,
                "Un capitolo",
                "",
                owners.getOrDefault(key, Organisation.PROCURA),
                writers.get(key),
                dueOn.getOrDefault(key, WRITE_BY),
                chapters.getOrDefault(key, ChapterState.WRITING),
                null,
                1,
                0,
                List.of());
    }

    private static Desk desk(String code) {
        return new Desk(code, code, "cciaa", Set.of(), Set.of());
    }

    private @Nullable Object push() {
        done.add("pushed");
        if (fault != null) {
            throw new PushFailed(fault, "folder");
        }
        return null;
    }

    private <T> T did(String what, T answer) {
        done.add(what);
        return answer;
    }

    private @Nullable Object did(String what) {
        done.add(what);
        return null;
    }

    private static Answer<?> gate(String code, BooleanSupplier open) {
        return call -> require(code, open.getAsBoolean());
    }

    private static @Nullable Object require(String code, boolean met) {
        if (!met) {
            throw new Conflict(code);
        }
        return null;
    }

    private static <T> T said(String code, @Nullable T word) {
        if (word == null) {
            throw new Conflict(code);
        }
        return word;
    }
}
