package it.sportellocertificati.process;

/** Names in {@code bpmn/certificate-issue.bpmn}. A clerk issues the certificate within three working days. */
public final class CertificateIssue {

    public static final String PROCESS = "CertificateIssue";

    public static final String TASK_ISSUE_CERTIFICATE = "Task_IssueCertificate";
    public static final String TASK_HANDLE_OVERDUE_ISSUE = "Task_HandleOverdueIssue";

    public static final String TASK_REMIND_CLERK = "Task_RemindClerk";

    public static final String START_EVENT_BOOKING_ACCEPTED = "StartEvent_BookingAccepted";

    public static final String BOUNDARY_EVENT_ISSUE_REMINDER = "BoundaryEvent_IssueReminder";
    public static final String BOUNDARY_EVENT_ISSUE_OVERDUE = "BoundaryEvent_IssueOverdue";

    public static final String END_EVENT_CERTIFICATE_ISSUED = "EndEvent_CertificateIssued";
    public static final String END_EVENT_CERTIFICATE_DECLINED = "EndEvent_CertificateDeclined";
    public static final String END_EVENT_OVERDUE_HANDLED = "EndEvent_OverdueHandled";
    public static final String END_EVENT_CLERK_REMINDED = "EndEvent_ClerkReminded";

    public static final String ERROR_CERTIFICATE_DECLINED = "Error_CertificateDeclined";

    private CertificateIssue() {}
}
