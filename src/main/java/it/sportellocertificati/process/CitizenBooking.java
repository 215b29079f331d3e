package it.sportellocertificati.process;

/**
 * Names in {@code bpmn/citizen-booking.bpmn}. From a citizen's request to the collection; the business key is the booking number. The
 * booking itself, of the same name, is {@link it.sportellocertificati.booking.citizen.CitizenBooking}.
 */
public final class CitizenBooking {

    public static final String PROCESS = "CitizenBooking";

    public static final String TASK_TELL_BOOKED = "Task_TellBooked";
    public static final String TASK_TELL_READY = "Task_TellReady";
    public static final String TASK_TELL_DECLINED = "Task_TellDeclined";
    public static final String TASK_TELL_EXPIRED = "Task_TellExpired";
    public static final String TASK_TELL_CANCELLED = "Task_TellCancelled";

    public static final String TASK_AWAIT_COLLECTION = "Task_AwaitCollection";
    public static final String TASK_REMIND_CITIZEN = "Task_RemindCitizen";
    public static final String TASK_EXPIRE_BOOKING = "Task_ExpireBooking";

    public static final String CALL_ACTIVITY_ISSUE_CERTIFICATE = "CallActivity_IssueCertificate";

    public static final String START_EVENT_BOOKING_SUBMITTED = "StartEvent_BookingSubmitted";
    public static final String START_EVENT_BOOKING_CANCELLED = "StartEvent_BookingCancelled";

    public static final String BOUNDARY_EVENT_CERTIFICATE_DECLINED = "BoundaryEvent_CertificateDeclined";
    public static final String BOUNDARY_EVENT_FIRST_REMINDER = "BoundaryEvent_FirstReminder";
    public static final String BOUNDARY_EVENT_SECOND_REMINDER = "BoundaryEvent_SecondReminder";
    public static final String BOUNDARY_EVENT_COLLECTION_EXPIRED = "BoundaryEvent_CollectionExpired";

    public static final String END_EVENT_CERTIFICATES_COLLECTED = "EndEvent_CertificatesCollected";
    public static final String END_EVENT_CITIZEN_REMINDED = "EndEvent_CitizenReminded";
    public static final String END_EVENT_BOOKING_EXPIRED = "EndEvent_BookingExpired";
    public static final String END_EVENT_BOOKING_DECLINED = "EndEvent_BookingDeclined";
    public static final String END_EVENT_BOOKING_CANCELLED = "EndEvent_BookingCancelled";

    public static final String MESSAGE_CERTIFICATES_COLLECTED = "Message_CertificatesCollected";
    public static final String MESSAGE_BOOKING_CANCELLED = "Message_BookingCancelled";

    public static final String ERROR_CERTIFICATE_DECLINED = "Error_CertificateDeclined";

    private CitizenBooking() {}
}
