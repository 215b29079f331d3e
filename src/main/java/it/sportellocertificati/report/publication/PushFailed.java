package it.sportellocertificati.report.publication;

/**
 * A published version is not, or not wholly, where it should be. It is kept here and may be pushed again as often as needed. It carries
 * codes only, so that the engine may keep it.
 */
public class PushFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final PushFault fault;
    private final String target;

    /** @param target code of the place: {@code folder}, {@code sftp}, {@code web} */
    public PushFailed(PushFault fault, String target) {
        super("report.push." + fault);
        this.fault = fault;
        this.target = target;
    }

    /** @param target code of the place: {@code folder}, {@code sftp}, {@code web} */
    public PushFailed(PushFault fault, String target, Throwable cause) {
        super("report.push." + fault, cause);
        this.fault = fault;
        this.target = target;
    }

    public PushFault fault() {
        return fault;
    }

    /** Where: {@code folder}, {@code sftp} or {@code web}. */
    public String target() {
        return target;
    }
}
