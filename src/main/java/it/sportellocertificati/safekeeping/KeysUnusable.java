package it.sportellocertificati.safekeeping;

/**
 * The keys are missing, unreadable or not those of this database: the application must not start, as it would seal what
 * nobody opens again.
 */
class KeysUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    KeysUnusable(String problem, String remedy) {
        super(problem + " " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    KeysUnusable(String problem, String remedy, Throwable cause) {
        super(problem + " " + remedy, cause);
        this.problem = problem;
        this.remedy = remedy;
    }

    String problem() {
        return problem;
    }

    String remedy() {
        return remedy;
    }
}
