package it.sportellocertificati.process;

import it.sportellocertificati.delivery.AnnouncementChoice;
import it.sportellocertificati.delivery.DeliveryState;
import it.sportellocertificati.delivery.MessagePurpose;
import it.sportellocertificati.delivery.Resolution;
import it.sportellocertificati.report.course.PushChoice;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the engine may know of a booking or an edition beside its number or key: all variables of all models, and what each may look like. A
 * variable of another name or form is refused at every door, so that no datum of a person can come to stand in an engine's table.
 */
public enum Fact {
    /** Whether the booking was made at a desk of the Camera, which then tells its number (Art. 10). */
    BOOKED_AT_DESK("bookedAtDesk", Boolean.class::isInstance),
    /** The group that answers for the booking. */
    REQUESTERS("requesters", matches("(desk|administration)-[a-z0-9_-]{1,40}")),
    VERIFICATION("verification", matches("ACCEPTED|CORRECTION|REFUSED")),
    CERTIFICATE_ISSUED("certificateIssued", Boolean.class::isInstance),
    PURPOSE("purpose", oneOf(MessagePurpose.values())),
    DELIVERY("delivery", oneOf(DeliveryState.values())),
    RESOLUTION("resolution", oneOf(Resolution.values())),
    MATCHED("matched", Boolean.class::isInstance),
    VERIFICATION_DUE_AT("verificationDueAt", Date.class::isInstance),
    ISSUE_REMINDER_AT("issueReminderAt", Date.class::isInstance),
    ISSUE_DUE_AT("issueDueAt", Date.class::isInstance),
    /** The rank of the task of issue; see {@link TaskRank}. */
    PRIORITY("priority", Integer.class::isInstance),
    NOTICE_DUE_AT("noticeDueAt", Date.class::isInstance),
    FIRST_REMINDER_AT("firstReminderAt", Date.class::isInstance),
    SECOND_REMINDER_AT("secondReminderAt", Date.class::isInstance),
    /** The last moment in which a citizen can collect. */
    COLLECTION_EXPIRES_AT("collectionExpiresAt", Date.class::isInstance),
    /** Whether the first receipt of a message is late, counted from when the message left. */
    OVERDUE("overdue", Boolean.class::isInstance),
    RECEIPT_DUE_AT("receiptDueAt", Date.class::isInstance),
    /** When the requesters are reminded of a correction, as a repeating interval of ISO 8601: a first instant, then every week. */
    CORRECTION_REMINDERS("correctionReminders", matches("R/\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ/P7D")),
    /** Key of the chapter that a process is about. */
    CHAPTER("chapter", matches("(consuntivo|preventivo)-\\d{4}/[a-z0-9-]{1,60}")),
    /** The groups that write a chapter. */
    TEAM("team", matches(Words.TEAM)),
    /** The groups of the Camera's desks. */
    CAMERA_TEAM("cameraTeam", matches(Words.TEAM)),
    CORRECTION_ONLY("correctionOnly", Boolean.class::isInstance),
    CHAPTERS_OFFERED("chaptersOffered", Boolean.class::isInstance),
    CHAPTERS_RETURNED("chaptersReturned", Boolean.class::isInstance),
    EDITION_APPROVED("editionApproved", Boolean.class::isInstance),
    ANSWER_DUE_AT("answerDueAt", Date.class::isInstance),
    CHAPTER_REMINDER_AT("chapterReminderAt", Date.class::isInstance),
    CHAPTER_DUE_AT("chapterDueAt", Date.class::isInstance),
    CHAPTER_LATE_AT("chapterLateAt", Date.class::isInstance),
    REVIEW_DUE_AT("reviewDueAt", Date.class::isInstance),
    APPROVAL_DUE_AT("approvalDueAt", Date.class::isInstance),
    /** Before and after a day, as an interval of ISO 8601 that is repeated once. */
    REMINDERS("reminders", matches("R1/\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ/P\\d{1,4}D")),
    PUSH("push", oneOf(PushChoice.values())),
    RECEIPTS_EXPECTED("receiptsExpected", Boolean.class::isInstance),
    EVERYBODY_TOLD("everybodyTold", Boolean.class::isInstance),
    ANNOUNCEMENT("announcement", oneOf(AnnouncementChoice.values()));

    private static final class Words {
        static final String TEAM = "(procura-clerks,procura-managers|desk-[a-z0-9_-]{1,40}(,desk-[a-z0-9_-]{1,40})*)";
    }

    private final String variable;
    private final Predicate<Object> form;

    Fact(String variable, Predicate<Object> form) {
        this.variable = variable;
        this.form = form;
    }

    /** Whether it is kept as long as the instance; all others are used up in the transaction that tells them. */
    public boolean lasts() {
        return this == REQUESTERS || this == PURPOSE || this == CHAPTER;
    }

    /** The name of the engine's variable. */
    public String variable() {
        return variable;
    }

    public boolean permits(@Nullable Object value) {
        return value != null && form.test(value);
    }

    public static Optional<Fact> of(@Nullable String variable) {
        return Arrays.stream(values())
                .filter(fact -> fact.variable.equals(variable))
                .findFirst();
    }

    /**
     * Tells the model within this transaction and leaves no trace after it: gateways, due dates and timers read it at once, and whoever
     * comes back later asks the domain again.
     */
    void tell(VariableScope scope, Object value) {
        scope.setVariable(variable, Variables.untypedValue(value, true));
    }

    private static Predicate<Object> matches(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return value -> value instanceof String text && compiled.matcher(text).matches();
    }

    private static Predicate<Object> oneOf(Enum<?>[] values) {
        return matches(Arrays.stream(values).map(Enum::name).collect(Collectors.joining("|")));
    }
}
