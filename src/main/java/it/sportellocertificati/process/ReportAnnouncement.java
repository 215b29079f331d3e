package it.sportellocertificati.process;

/** Names in {@code bpmn/report-announcement.bpmn}. Who takes an interest in the report is told by certified mail that it is there. */
public final class ReportAnnouncement {

    public static final String PROCESS = "ReportAnnouncement";

    public static final String TASK_RESOLVE_ANNOUNCEMENT = "Task_ResolveAnnouncement";

    public static final String TASK_ANNOUNCE_EDITION = "Task_AnnounceEdition";
    public static final String TASK_AWAIT_RECEIPTS = "Task_AwaitReceipts";

    public static final String START_EVENT_EDITION_ON_SITE = "StartEvent_EditionOnSite";

    public static final String BOUNDARY_EVENT_RECEIPTS_OVERDUE = "BoundaryEvent_ReceiptsOverdue";

    public static final String END_EVENT_STAKEHOLDERS_TOLD = "EndEvent_StakeholdersTold";
    public static final String END_EVENT_STAKEHOLDERS_TOLD_OTHERWISE = "EndEvent_StakeholdersToldOtherwise";

    public static final String MESSAGE_ANNOUNCEMENT_SETTLED = "Message_AnnouncementSettled";

    private ReportAnnouncement() {}
}
