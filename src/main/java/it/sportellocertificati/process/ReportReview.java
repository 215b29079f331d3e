package it.sportellocertificati.process;

/** Names in {@code bpmn/report-review.bpmn}. Both organisations read, then the edition is laid before the Procuratore. */
public final class ReportReview {

    public static final String PROCESS = "ReportReview";

    public static final String TASK_REVIEW_FOR_PROCURA = "Task_ReviewForProcura";
    public static final String TASK_REVIEW_FOR_CAMERA = "Task_ReviewForCamera";
    public static final String TASK_SUBMIT_EDITION = "Task_SubmitEdition";

    public static final String TASK_REMIND_PROCURA_REVIEW = "Task_RemindProcuraReview";
    public static final String TASK_REMIND_CAMERA_REVIEW = "Task_RemindCameraReview";

    public static final String START_EVENT_REPORT_EDITED = "StartEvent_ReportEdited";

    public static final String BOUNDARY_EVENT_PROCURA_REVIEW_REMINDER = "BoundaryEvent_ProcuraReviewReminder";
    public static final String BOUNDARY_EVENT_CAMERA_REVIEW_REMINDER = "BoundaryEvent_CameraReviewReminder";

    public static final String END_EVENT_PROCURA_REVIEW_REMINDED = "EndEvent_ProcuraReviewReminded";
    public static final String END_EVENT_CAMERA_REVIEW_REMINDED = "EndEvent_CameraReviewReminded";
    public static final String END_EVENT_EDITION_SUBMITTED = "EndEvent_EditionSubmitted";
    public static final String END_EVENT_CHAPTERS_RETURNED = "EndEvent_ChaptersReturned";

    private ReportReview() {}
}
