package it.sportellocertificati.process;

/** Names in {@code bpmn/booking-notice.bpmn}. The notice of Art. 10: told from the desk where the booking was made, awaited at the casellario. */
public final class BookingNotice {

    public static final String PROCESS = "BookingNotice";

    public static final String TASK_REMIND_ADMINISTRATION = "Task_RemindAdministration";

    public static final String TASK_AWAIT_NOTICE = "Task_AwaitNotice";

    public static final String TASK_MARK_NOTICE_MISSING = "Task_MarkNoticeMissing";

    public static final String CALL_ACTIVITY_SEND_NOTICE = "CallActivity_SendNotice";

    public static final String START_EVENT_NOTICE_EXPECTED = "StartEvent_NoticeExpected";

    public static final String BOUNDARY_EVENT_NOTICE_OVERDUE = "BoundaryEvent_NoticeOverdue";

    public static final String END_EVENT_NOTICE_LEFT_TO_ADMINISTRATION = "EndEvent_NoticeLeftToAdministration";
    public static final String END_EVENT_NOTICE_SENT = "EndEvent_NoticeSent";
    public static final String END_EVENT_NOTICE_MATCHED = "EndEvent_NoticeMatched";
    public static final String END_EVENT_ADMINISTRATION_REMINDED = "EndEvent_AdministrationReminded";

    public static final String MESSAGE_NOTICE_ARRIVED = "Message_NoticeArrived";

    private BookingNotice() {}
}
