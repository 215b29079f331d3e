package it.sportellocertificati.process;

/**
 * Says whether what this thread does to a booking happened long ago and outside of the engine, which then is told nothing of it. The
 * demo's samples of past years are the one use: of thousands of steps only what the domain keeps is wanted. Where no such bean is, as in
 * production, nothing is ever history and every booking has its process.
 */
public interface History {

    boolean isBeingTold();
}
