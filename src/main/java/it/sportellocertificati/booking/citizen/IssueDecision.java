package it.sportellocertificati.booking.citizen;

/** What a clerk decided about a citizen's dossier; it takes effect when the task is completed. */
enum IssueDecision {
    ISSUED,
    DECLINED
}
