package it.sportellocertificati.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The straight course of an edition by the interface, for a journey that looks at what lies beside it. */
final class ReportErrand {

    private static final String TASK = "/camunda/api/engine/engine/default/task";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<String, Person> people;
    private final String key;
    private final String edition;

    ReportErrand(Function<String, Person> people, String key) {
        this.people = people;
        this.key = key;
        this.edition = "/api/v1/reports/" + key;
    }

    /** From the template, with these chapters alone; planned. */
    void plan(String kind, int year, LocalDate first, List<String> chapters) {
        Person manager = people.apply("procura.dirigente");
        manager.post(
                "/api/v1/reports",
                json(Map.of(
                        "kind", kind,
                        "year", year,
                        "from", "TEMPLATE",
                        "answerBy", first.toString(),
                        "writeBy", first.plusDays(10).toString(),
                        "reviewBy", first.plusDays(20).toString(),
                        "approveBy", first.plusDays(30).toString())));
        for (JsonNode chapter : manager.get(edition).body().get("chapters")) {
            String anchor = chapter.get("anchor").asText();
            if (!chapters.contains(anchor)) {
                manager.delete(edition + "/chapters/" + anchor);
            }
        }
        done(manager.post(edition + "/planned", "{}"));
        complete("procura.dirigente", "Task_PlanEdition", "");
    }

    void collect() {
        complete("procura.dirigente", "Task_CollectFigures", "");
    }

    /** Saves a text on top of the present one and answers its number. */
    int save(String user, String anchor, String html) {
        Person writer = people.apply(user);
        int base = text(anchor).path("version").asInt();
        Person.Answer saved = writer.put(chapter(anchor) + "/text", json(Map.of("base", base, "html", html)));
        assertThat(saved.status()).isEqualTo(200);
        return saved.body().get("version").asInt();
    }

    /** Writes a chapter, closes what others have remarked about it, and gives it away. */
    void write(String user, String anchor, String html) {
        save(user, anchor, html);
        Person writer = people.apply(user);
        for (JsonNode remark : writer.get(chapter(anchor) + "/remarks").body()) {
            if (!remark.hasNonNull("resolvedAt")) {
                done(writer.post(
                        chapter(anchor) + "/remarks/" + remark.get("id").asText() + "/resolution", "{}"));
            }
        }
        done(writer.post(chapter(anchor) + "/written", "{}"));
        complete(user, "Task_WriteChapter", anchor);
    }

    /** One hand over all, then both organisations agree, then it lies before the Procuratore. */
    void submit() {
        edit();
        agree();
        lay();
    }

    /** Before the Procuratore. */
    void lay() {
        done(people.apply("procura.dirigente").post(edition + "/submission", "{}"));
        complete("procura.dirigente", "Task_SubmitEdition", "");
    }

    void edit() {
        complete("procura.dirigente", "Task_EditReport", "");
    }

    /** Both organisations, with every chapter that is not read yet. */
    void agree() {
        for (String user : List.of("procura.addetto", "camera.lucca")) {
            for (JsonNode chapter : read().get("chapters")) {
                if (chapter.get("state").asText().equals("WRITTEN")) {
                    done(people.apply(user)
                            .post(
                                    chapter(chapter.get("anchor").asText()) + "/review",
                                    json(Map.of(
                                            "textVersion",
                                            chapter.get("textVersion").asInt()))));
                }
            }
            complete(user, user.startsWith("camera") ? "Task_ReviewForCamera" : "Task_ReviewForProcura", "");
        }
    }

    void remark(String user, String anchor, String words) {
        Person.Answer kept = people.apply(user).post(chapter(anchor) + "/remarks", json(Map.of("words", words)));
        assertThat(kept.status()).isBetween(200, 204);
    }

    /** Opens a correction of data alone. */
    void correct(String reason) {
        Person.Answer opened = people.apply("procura.dirigente")
                .post(edition + "/corrections", json(Map.of("reason", reason, "chapters", List.of())));
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(200);
    }

    void approve() {
        done(people.apply("procuratore").post(edition + "/approval", "{}"));
        complete("procuratore", "Task_ApproveEdition", "");
    }

    JsonNode read() {
        return people.apply("procura.dirigente").get(edition).body();
    }

    JsonNode text(String anchor) {
        return people.apply("procura.dirigente").get(chapter(anchor) + "/text").body();
    }

    JsonNode get(String path) {
        return people.apply("procura.dirigente").get(edition + path).body();
    }

    /** Open tasks of a step, as the manager sees them. @param anchor of a chapter, or empty */
    List<JsonNode> tasks(String user, String step, String anchor) {
        JsonNode found = people.apply(user)
                .get(TASK + "?processInstanceBusinessKey=" + key + "&taskDefinitionKey=" + step)
                .body();
        return java.util.stream.StreamSupport.stream(found.spliterator(), false)
                .filter(task -> task.get("name").asText().endsWith(anchor))
                .toList();
    }

    private void complete(String user, String step, String anchor) {
        List<JsonNode> tasks = tasks(user, step, anchor);
        assertThat(tasks).as(step).hasSize(1);
        Person person = people.apply(user);
        String id = tasks.get(0).get("id").asText();
        if (!tasks.get(0).hasNonNull("assignee")) {
            done(person.post(TASK + "/" + id + "/claim", json(Map.of("userId", user))));
        }
        done(person.complete(id));
    }

    private String chapter(String anchor) {
        return edition + "/chapters/" + anchor;
    }

    private static void done(Person.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(204);
    }

    private static String json(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
