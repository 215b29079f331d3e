package it.sportellocertificati.process;

/** Names in {@code bpmn/social-report.bpmn}. From an opened edition of the bilancio sociale to its publication; the business key is the edition’s. */
public final class SocialReport {

    public static final String PROCESS = "SocialReport";

    public static final String TASK_EDIT_REPORT = "Task_EditReport";
    public static final String TASK_APPROVE_EDITION = "Task_ApproveEdition";

    public static final String TASK_REMIND_APPROVAL = "Task_RemindApproval";

    public static final String CALL_ACTIVITY_PLAN_EDITION = "CallActivity_PlanEdition";
    public static final String CALL_ACTIVITY_WRITE_CHAPTERS = "CallActivity_WriteChapters";
    public static final String CALL_ACTIVITY_REVIEW_REPORT = "CallActivity_ReviewReport";
    public static final String CALL_ACTIVITY_PUBLISH_EDITION = "CallActivity_PublishEdition";

    public static final String START_EVENT_EDITION_OPENED = "StartEvent_EditionOpened";

    public static final String BOUNDARY_EVENT_APPROVAL_REMINDER = "BoundaryEvent_ApprovalReminder";

    public static final String END_EVENT_EDITION_PUBLISHED = "EndEvent_EditionPublished";
    public static final String END_EVENT_APPROVAL_REMINDED = "EndEvent_ApprovalReminded";

    private SocialReport() {}
}
