package it.sportellocertificati.platform.identity;

/**
 * Something that a group is given once: a right, or a list in Tasklist. What a person changes or takes away afterwards stays so.
 *
 * @param name among all of a group; it may never change, since it is kept in the database
 * @param age since when the application gives it
 */
record Provision(String name, Age age, Runnable give) {

    enum Age {
        /** From the first release on: a group has been given it when it was made, and lacks it only because somebody took it away. */
        FIRST,
        /** Since a later release: a group that was made before has never had it. */
        LATER
    }
}
