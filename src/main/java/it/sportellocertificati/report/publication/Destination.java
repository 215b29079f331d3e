package it.sportellocertificati.report.publication;

import org.jspecify.annotations.Nullable;

/** A place outside, to which reports are copied. */
interface Destination {

    /** {@code folder} or {@code sftp}. */
    String code();

    /** @throws PushFailed if it cannot be reached */
    Visit open();

    /** While it is open; each method throws {@link PushFailed}. Paths are relative, with slashes. */
    interface Visit extends AutoCloseable {

        /**
         * @param atMost bytes that are read; a longer file is another one anyway
         * @return none if there is no such file
         */
        byte @Nullable [] fetch(String path, int atMost);

        /** Whoever reads meanwhile gets the old file or the new one, whole. */
        void put(String path, byte[] content);

        @Override
        void close();
    }
}
