package it.sportellocertificati.pec;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/** How much memory this thread asks for while it does something, collected or not: the most that it can ever hold. */
record Allocation<T>(T result, long bytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static <T> Allocation<T> of(Supplier<T> work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        T result = work.get();
        return new Allocation<>(result, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
}
