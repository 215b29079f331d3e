package it.sportellocertificati.web.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A program that uses the pages as a browser would, cookies and tokens included, but faster. */
final class ScriptedVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    private final Household home;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private String token = "";
    private String language = "it";

    ScriptedVisitor(Household home) {
        this.home = home;
    }

    ScriptedVisitor speaking(String code) {
        language = code;
        return this;
    }

    HttpResponse<String> get(String path) {
        HttpResponse<String> answer = send(request(path).GET());
        token = found(TOKEN, answer.body(), token);
        return answer;
    }

    /** With the token of the form last read. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = "_csrf=" + encoded(token)
                + fields.entrySet().stream()
                        .map(field -> "&" + encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining());
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> ask(String number, String surname, String birthDate) {
        return post("/stato", Map.of("number", number, "surname", surname, "birthDate", birthDate));
    }

    /** The answer to the confirmation; a redirect to the number when it is booked. */
    HttpResponse<String> book() {
        Map<String, String> typed = new java.util.HashMap<>(PortalPage.ANNA);
        typed.put("certificates", "CASELLARIO");
        post("/prenota/dati", typed);
        String key = found(KEY, get("/prenota/riepilogo").body(), "");
        HttpResponse<String> answer = post("/prenota/conferma", Map.of("key", key, "privacyRead", "true"));
        post("/prenota/nuova", Map.of());
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        URI address = home.address(path);
        return HttpRequest.newBuilder(address).header("Accept", "text/html").header("Accept-Language", language);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String found(Pattern pattern, String text, String otherwise) {
        Matcher match = pattern.matcher(text);
        return match.find() ? match.group(1) : otherwise;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
