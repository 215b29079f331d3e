package it.sportellocertificati.process;

/** Names in {@code bpmn/report-chapter.bpmn}. One chapter, from its writers to its delivery. */
public final class ReportChapter {

    public static final String PROCESS = "ReportChapter";

    public static final String TASK_ANSWER_OFFER = "Task_AnswerOffer";
    public static final String TASK_WRITE_CHAPTER = "Task_WriteChapter";
    public static final String TASK_HANDLE_LATE_CHAPTER = "Task_HandleLateChapter";

    public static final String TASK_REMIND_WRITERS = "Task_RemindWriters";
    public static final String TASK_MARK_CHAPTER_LATE = "Task_MarkChapterLate";

    public static final String START_EVENT_CHAPTER_ASSIGNED = "StartEvent_ChapterAssigned";
    public static final String START_EVENT_CHAPTER_REMOVED = "StartEvent_ChapterRemoved";

    public static final String BOUNDARY_EVENT_OFFER_REPLANNED = "BoundaryEvent_OfferReplanned";
    public static final String BOUNDARY_EVENT_ANSWER_OVERDUE = "BoundaryEvent_AnswerOverdue";
    public static final String BOUNDARY_EVENT_CHAPTER_REPLANNED = "BoundaryEvent_ChapterReplanned";
    public static final String BOUNDARY_EVENT_CHAPTER_REMINDER = "BoundaryEvent_ChapterReminder";
    public static final String BOUNDARY_EVENT_CHAPTER_OVERDUE = "BoundaryEvent_ChapterOverdue";

    public static final String END_EVENT_CHAPTER_WRITTEN = "EndEvent_ChapterWritten";
    public static final String END_EVENT_WRITERS_REMINDED = "EndEvent_WritersReminded";
    public static final String END_EVENT_LATE_CHAPTER_HANDLED = "EndEvent_LateChapterHandled";
    public static final String END_EVENT_CHAPTER_REMOVED = "EndEvent_ChapterRemoved";

    public static final String MESSAGE_CHAPTER_REPLANNED = "Message_ChapterReplanned";
    public static final String MESSAGE_CHAPTER_REMOVED = "Message_ChapterRemoved";

    private ReportChapter() {}
}
