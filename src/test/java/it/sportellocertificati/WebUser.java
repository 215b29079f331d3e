package it.sportellocertificati;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a browser without the browser: keeps cookies, signs in to the web applications as their log-in page does,
 * and sends the session's token along with what changes something.
 */
public final class WebUser {

    private final URI origin;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    WebUser(URI origin) {
        this.origin = origin;
    }

    /** Signs in to Tasklist, Cockpit, Admin or Welcome; the answer's status says whether that worked. */
    public int signIn(String app, String user, String password) {
        get("/camunda/app/welcome/default/");
        var form = "username=" + encoded(user) + "&password=" + encoded(password);
        var status = send(
                        "POST",
                        "/camunda/api/admin/auth/user/default/login/" + app,
                        form,
                        "application/x-www-form-urlencoded")
                .statusCode();
        // Signing in starts a new session, whose token comes with the next page.
        get("/camunda/app/welcome/default/");
        return status;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, "application/json");
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json, "application/json");
    }

    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, json, "application/json");
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, null, "application/json");
    }

    /** The token of the session as the browser's script reads it from the cookie. */
    public Optional<String> token() {
        return cookie("XSRF-TOKEN");
    }

    /** The name of the session, by which whoever knows it is taken for its owner. */
    public Optional<String> session() {
        return cookie("JSESSIONID");
    }

    private Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Any request, with the cookies and, where there is one, the token of the session. */
    public HttpResponse<String> send(String method, String path, @Nullable String body, String type) {
        var request = HttpRequest.newBuilder(origin.resolve(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", type)
                .header("Accept", "application/json, text/html;q=0.5, */*;q=0.1");
        token().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return send(request.build());
    }

    /** A request of one's own making, with the cookies of the session. */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
