package it.sportellocertificati.process;

/** Names in {@code bpmn/pec-delivery.bpmn}. The way of every certified message: sent, accepted, delivered, or resolved by a person. */
public final class PecDelivery {

    public static final String PROCESS = "PecDelivery";

    public static final String TASK_RESOLVE_DELIVERY = "Task_ResolveDelivery";

    public static final String TASK_AWAIT_ACCEPTANCE = "Task_AwaitAcceptance";
    public static final String TASK_AWAIT_DELIVERY = "Task_AwaitDelivery";

    public static final String TASK_SEND_MESSAGE = "Task_SendMessage";

    public static final String START_EVENT_MESSAGE_PREPARED = "StartEvent_MessagePrepared";

    public static final String BOUNDARY_EVENT_ACCEPTANCE_OVERDUE = "BoundaryEvent_AcceptanceOverdue";
    public static final String BOUNDARY_EVENT_RECEIPT_OVERDUE = "BoundaryEvent_ReceiptOverdue";
    public static final String BOUNDARY_EVENT_LATE_RECEIPT = "BoundaryEvent_LateReceipt";

    public static final String END_EVENT_MESSAGE_DELIVERED = "EndEvent_MessageDelivered";
    public static final String END_EVENT_MESSAGE_DELIVERED_LATE = "EndEvent_MessageDeliveredLate";
    public static final String END_EVENT_MESSAGE_HANDED_OVER = "EndEvent_MessageHandedOver";

    public static final String MESSAGE_RECEIPT_ARRIVED = "Message_ReceiptArrived";

    private PecDelivery() {}
}
