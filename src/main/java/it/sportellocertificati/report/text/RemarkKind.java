package it.sportellocertificati.report.text;

/** Why a remark was made. */
public enum RemarkKind {
    /** By anybody who reads the draft. */
    NOTE,
    /** By a reviewer who sent the chapter back. */
    REVIEW,
    /** By the Procuratore, who sent the chapter back. */
    APPROVAL
}
