package it.sportellocertificati.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What is known of a file and is sealed with it: its name, its hash (that of a short certificate could be guessed) and
 * who signed it.
 */
record Facts(String fileName, String sha256, SignatureReport signature) {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    byte[] toJson() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("document.factsNotWritten", impossible);
        }
    }

    static Facts fromJson(byte[] json) {
        try {
            return JSON.readValue(json, Facts.class);
        } catch (IOException garbled) {
            throw new UncheckedIOException("document.factsNotRead", garbled);
        }
    }
}
