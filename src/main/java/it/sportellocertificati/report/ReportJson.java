package it.sportellocertificati.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import it.sportellocertificati.statistics.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Tables and documents as they are kept. A number keeps its digits, {@code 1.50} too; a cell with nothing is {@code null}, a hidden one
 * the word {@code hidden}.
 */
public final class ReportJson {

    private static final String HIDDEN = "hidden";
    /** A chapter may hold twelve million characters, most of them pictures. */
    private static final int LONGEST_TEXT = 20_000_000;

    private static final JsonMapper JSON = mapper();

    private ReportJson() {}

    public static byte[] write(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("report.notWritten", impossible);
        }
    }

    public static <T> T read(byte[] json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException garbled) {
            throw new UncheckedIOException("report.notRead", garbled);
        }
    }

    /** How a cell stands in JSON, for the interface as well. */
    public static SimpleModule cells() {
        return new SimpleModule("cells")
                .addSerializer(Cell.class, new CellWriter())
                .addDeserializer(Cell.class, new CellReader());
    }

    private static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(cells())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_TEXT)
                        .build());
        return mapper;
    }

    private static final class CellWriter extends JsonSerializer<Cell> {

        @Override
        public void serialize(Cell cell, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (cell instanceof Cell.Value value) {
                json.writeNumber(value.number());
            } else if (cell instanceof Cell.Hidden) {
                json.writeString(HIDDEN);
            } else {
                json.writeNull();
            }
        }
    }

    private static final class CellReader extends JsonDeserializer<Cell> {

        @Override
        public Cell deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return json.currentToken() == JsonToken.VALUE_STRING ? Cell.HIDDEN : Cell.of(json.getDecimalValue());
        }

        @Override
        public Cell getNullValue(DeserializationContext context) {
            return Cell.NONE;
        }
    }
}
