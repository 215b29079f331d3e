package it.sportellocertificati.process;

/** Names in {@code bpmn/report-planning.bpmn}. The manager’s plan, the Camera’s answer to it (Art. 11), and the data that people bring. */
public final class ReportPlanning {

    public static final String PROCESS = "ReportPlanning";

    public static final String TASK_PLAN_EDITION = "Task_PlanEdition";
    public static final String TASK_STATE_HELP = "Task_StateHelp";
    public static final String TASK_COLLECT_FIGURES = "Task_CollectFigures";

    public static final String TASK_REMIND_CAMERA = "Task_RemindCamera";

    public static final String START_EVENT_PLANNING_OPENED = "StartEvent_PlanningOpened";

    public static final String BOUNDARY_EVENT_ANSWER_REMINDER = "BoundaryEvent_AnswerReminder";
    public static final String BOUNDARY_EVENT_OFFERS_SETTLED = "BoundaryEvent_OffersSettled";

    public static final String END_EVENT_PLAN_AGREED = "EndEvent_PlanAgreed";
    public static final String END_EVENT_CAMERA_REMINDED = "EndEvent_CameraReminded";

    public static final String MESSAGE_OFFERS_SETTLED = "Message_OffersSettled";

    private ReportPlanning() {}
}
