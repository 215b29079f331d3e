package it.sportellocertificati.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** Somebody logged in to Tasklist, who speaks HTTP as the browser does: session cookie, CSRF token, the engine's and our own paths. */
final class Person {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** An answer; its body is JSON, or empty. */
    record Answer(int status, JsonNode body, byte[] bytes) {}

    private final URI server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Person(URI server, String user, String password) {
        this.server = server;
        send(request("/camunda/app/tasklist/default/").GET());
        Answer login = send(request("/camunda/api/admin/auth/user/default/login/tasklist")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=" + encode(user) + "&password=" + encode(password))));
        if (login.status() != 200) {
            throw new IllegalStateException("log-in answered " + login.status());
        }
        // The log-in renews the session; its new CSRF token comes with the next page.
        send(request("/camunda/app/tasklist/default/").GET());
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String json) {
        return send(json(path).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** @param key of this request, so that a repeat after a lost answer books nothing twice */
    Answer postOnce(String path, String json, String key) {
        return send(json(path).header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer delete(String path) {
        return send(json(path).DELETE());
    }

    Answer put(String path, String json) {
        return send(json(path).PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** As a form uploads: multipart with one part called file. */
    Answer upload(String path, String fileName, byte[] content) {
        String boundary = UUID.randomUUID().toString();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .PUT(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofByteArray(head),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofByteArray(tail))));
    }

    /** The id of the only open task of that kind on that booking that this person may see; empty when there is none. */
    String taskOf(String number, String taskKey) {
        JsonNode tasks = post(
                        "/camunda/api/engine/engine/default/task",
                        "{\"processInstanceBusinessKey\":\"" + number + "\",\"taskDefinitionKey\":\"" + taskKey + "\"}")
                .body();
        return tasks.size() == 0 ? "" : tasks.get(0).path("id").asText();
    }

    Answer complete(String taskId) {
        return post("/camunda/api/engine/engine/default/task/" + taskId + "/complete", "{}");
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
        for (HttpCookie cookie : cookies.getCookieStore().getCookies()) {
            if (cookie.getName().equals("XSRF-TOKEN")) {
                request.header("X-XSRF-TOKEN", cookie.getValue());
            }
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") && response.body().length > 0
                    ? JSON.readTree(response.body())
                    : JSON.createArrayNode();
            return new Answer(response.statusCode(), body, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
