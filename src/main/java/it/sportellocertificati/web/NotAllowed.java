package it.sportellocertificati.web;

/** The person is known and may see the thing, but this act is for others (status 403). */
final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAllowed() {
        super("web.notAllowed");
    }
}
