package it.sportellocertificati.process;

/** Names in {@code bpmn/unmatched-notice.bpmn}. A clerk finds the booking of a notice; the business key is the id of the received letter. */
public final class UnmatchedNotice {

    public static final String PROCESS = "UnmatchedNotice";

    public static final String TASK_MATCH_NOTICE = "Task_MatchNotice";

    public static final String START_EVENT_NOTICE_RECEIVED = "StartEvent_NoticeReceived";

    public static final String END_EVENT_NOTICE_MATCHED = "EndEvent_NoticeMatched";
    public static final String END_EVENT_NOTICE_SET_ASIDE = "EndEvent_NoticeSetAside";

    private UnmatchedNotice() {}
}
