package it.sportellocertificati.common;

/** Who is acting now: from the security context, or {@link Actor#SYSTEM} where no person is, as in jobs. */
public interface CurrentActor {

    Actor get();
}
