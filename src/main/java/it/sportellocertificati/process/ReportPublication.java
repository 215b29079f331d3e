package it.sportellocertificati.process;

/** Names in {@code bpmn/report-publication.bpmn}. An approved version is published, copied to the Procura’s site and announced. */
public final class ReportPublication {

    public static final String PROCESS = "ReportPublication";

    public static final String TASK_RESOLVE_PUSH = "Task_ResolvePush";

    public static final String TASK_PUBLISH_EDITION = "Task_PublishEdition";
    public static final String TASK_PUSH_EDITION = "Task_PushEdition";

    public static final String CALL_ACTIVITY_TELL_STAKEHOLDERS = "CallActivity_TellStakeholders";

    public static final String START_EVENT_EDITION_APPROVED = "StartEvent_EditionApproved";

    public static final String BOUNDARY_EVENT_PUSH_FAILED = "BoundaryEvent_PushFailed";

    public static final String END_EVENT_EDITION_PUBLISHED = "EndEvent_EditionPublished";

    public static final String ERROR_PUSH_FAILED = "Error_PushFailed";

    private ReportPublication() {}
}
