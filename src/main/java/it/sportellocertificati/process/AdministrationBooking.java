package it.sportellocertificati.process;

/** Names in {@code bpmn/administration-booking.bpmn}. From a booking to the delivered certificate; the business key is the booking number. */
public final class AdministrationBooking {

    public static final String PROCESS = "AdministrationBooking";

    public static final String TASK_VERIFY_BOOKING = "Task_VerifyBooking";
    public static final String TASK_CORRECT_BOOKING = "Task_CorrectBooking";

    public static final String TASK_ESCALATE_VERIFICATION = "Task_EscalateVerification";
    public static final String TASK_ESCALATE_CORRECTION = "Task_EscalateCorrection";
    public static final String TASK_CLOSE_BOOKING = "Task_CloseBooking";

    public static final String CALL_ACTIVITY_ISSUE_CERTIFICATE = "CallActivity_IssueCertificate";
    public static final String CALL_ACTIVITY_DELIVER_CERTIFICATE = "CallActivity_DeliverCertificate";
    public static final String CALL_ACTIVITY_TELL_REFUSAL = "CallActivity_TellRefusal";
    public static final String CALL_ACTIVITY_TELL_NUMBER = "CallActivity_TellNumber";

    public static final String START_EVENT_BOOKING_SUBMITTED = "StartEvent_BookingSubmitted";
    public static final String START_EVENT_BOOKING_CANCELLED = "StartEvent_BookingCancelled";

    public static final String BOUNDARY_EVENT_VERIFICATION_OVERDUE = "BoundaryEvent_VerificationOverdue";
    public static final String BOUNDARY_EVENT_CORRECTION_OVERDUE = "BoundaryEvent_CorrectionOverdue";
    public static final String BOUNDARY_EVENT_CERTIFICATE_DECLINED = "BoundaryEvent_CertificateDeclined";

    public static final String END_EVENT_VERIFICATION_ESCALATED = "EndEvent_VerificationEscalated";
    public static final String END_EVENT_CORRECTION_ESCALATED = "EndEvent_CorrectionEscalated";
    public static final String END_EVENT_BOOKING_CLOSED = "EndEvent_BookingClosed";
    public static final String END_EVENT_BOOKING_REFUSED = "EndEvent_BookingRefused";
    public static final String END_EVENT_NOTICE_SETTLED = "EndEvent_NoticeSettled";
    public static final String END_EVENT_BOOKING_CANCELLED = "EndEvent_BookingCancelled";

    public static final String MESSAGE_BOOKING_CANCELLED = "Message_BookingCancelled";

    public static final String ERROR_CERTIFICATE_DECLINED = "Error_CertificateDeclined";

    private AdministrationBooking() {}
}
