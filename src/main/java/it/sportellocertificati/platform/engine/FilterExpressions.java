package it.sportellocertificati.platform.engine;

import java.util.Set;

/**
 * The only expressions that a stored Tasklist filter may hold. A filter's expressions are evaluated with the
 * application's own rights whenever somebody opens it, so they are a way to run code: nobody adds to them at run time,
 * not even an administrator.
 */
public final class FilterExpressions {

    /** Whoever opens the filter. */
    public static final String CURRENT_USER = "${currentUser()}";

    /** The groups of whoever opens the filter. */
    public static final String CURRENT_GROUPS = "${currentUserGroups()}";

    /** The first instant of tomorrow in Italy. */
    public static final String END_OF_TODAY = "${romeToday.end()}";

    static final Set<String> ALL = Set.of(CURRENT_USER, CURRENT_GROUPS, END_OF_TODAY);

    private FilterExpressions() {}
}
