package it.sportellocertificati.booking.citizen;

/** Who asks for the certificate and collects it. */
public enum Applicant {
    SELF,
    /** With a written delegation and both identity documents. */
    DELEGATE,
    /** Of a minor. */
    PARENT,
    /** Tutor or administrator, who proves it by the court's decree. */
    GUARDIAN
}
