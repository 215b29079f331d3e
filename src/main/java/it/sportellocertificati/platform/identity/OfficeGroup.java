package it.sportellocertificati.platform.identity;

/**
 * A group of people who work together and see the same tasks.
 *
 * @param id as in the models and in {@link it.sportellocertificati.common.Actor}
 * @param name in Italian, as Tasklist and Admin show it
 */
record OfficeGroup(String id, String name, Role role) {

    /** What the members of a group do here; rights and filters follow from it. */
    enum Role {
        DESK,
        CLERKS,
        MANAGERS,
        PROSECUTORS,
        ADMINISTRATION,
        AUDITORS,
        ADMINISTRATORS
    }
}
