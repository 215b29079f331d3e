package it.sportellocertificati.soak;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Many citizens at once at the portal of a running demo, each with cookies of their own: read, type, sum up, book, follow. Prints the median
 * and the 99th percentile of each page beside those of an empty one of the same server, met by the same users in the same minute, so that
 * only the ratio hangs on the product and not on the machine. Ends with an error when an answer is wrong, never for being slow. Needs
 * nothing but the JDK; see {@code .ci/load}.
 */
public final class PortalLoad {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("data-number[^>]*>([^<]+)<");
    private static final String EMPTY = "empty page";
    private static final long NANOS_OF_A_MILLI = 1_000_000;
    private static final int START_SECONDS = 240;
    private static final Queue<Long> NONE = new ConcurrentLinkedQueue<>();

    private final Map<String, Queue<Long>> times = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final String server;
    private final int thought;
    private volatile boolean counted;

    private PortalLoad(String server, int thought) {
        this.server = server;
        this.thought = thought;
    }

    /** Address, users, rounds of each, and milliseconds that a user thinks between two pages. */
    public static void main(String[] args) throws Exception {
        PortalLoad load = new PortalLoad(args[0], Integer.parseInt(args[3]));
        load.awaitServer();
        int users = Integer.parseInt(args[1]);
        load.run(users, 2);
        load.counted = true;
        long began = System.nanoTime();
        load.run(users, Integer.parseInt(args[2]));
        load.print(users, (System.nanoTime() - began) / 1_000_000_000.0);
        System.exit(load.wrong.isEmpty() ? 0 : 1);
    }

    private void awaitServer() throws InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(URI.create(server + "/actuator/health/readiness"))
                .build();
        for (int i = 0; i < START_SECONDS; i++) {
            try {
                if (http.send(question, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not yet.
            }
            LockSupport.parkNanos(1000 * NANOS_OF_A_MILLI);
        }
        throw new IllegalStateException("no answer from " + server);
    }

    private void run(int users, int rounds) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(users);
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            work.add(() -> {
                new Citizen().rounds(rounds);
                return null;
            });
        }
        for (Future<Void> one : crowd.invokeAll(work)) {
            one.get();
        }
        crowd.shutdown();
    }

    private void print(int users, double seconds) {
        double emptyMedian = percentile(EMPTY, 50);
        double emptyLast = percentile(EMPTY, 99);
        long all = times.values().stream().mapToLong(Queue::size).sum();
        System.out.printf(Locale.ROOT, "%d users, %d answers, %.0f a second%n%n", users, all, all / seconds);
        System.out.printf(
                "%-28s %7s %9s %9s %9s %9s%n", "page", "answers", "p50 ms", "p99 ms", "p50 ratio", "p99 ratio");
        times.keySet().stream()
                .sorted()
                .forEach(page -> System.out.printf(
                        Locale.ROOT,
                        "%-28s %7d %9.1f %9.1f %9.1f %9.1f%n",
                        page,
                        times.getOrDefault(page, NONE).size(),
                        percentile(page, 50),
                        percentile(page, 99),
                        percentile(page, 50) / emptyMedian,
                        percentile(page, 99) / emptyLast));
        wrong.stream().distinct().limit(20).forEach(one -> System.out.println("WRONG " + one));
    }

    private double percentile(String page, int percent) {
        long[] sorted = times.getOrDefault(page, NONE).stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length) - 1;
        return (sorted.length == 0 ? 0 : sorted[rank]) / (double) NANOS_OF_A_MILLI;
    }

    /** One person, who goes through all pages again and again. */
    private final class Citizen {

        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        private String token = "";

        void rounds(int rounds) throws IOException, InterruptedException {
            String number = book();
            for (int round = 0; round < rounds; round++) {
                get(EMPTY, "/img/sportello.svg", "<svg");
                get("/", "/", "Prenotare un certificato");
                get("/prenota", "/prenota", "19,92 euro");
                get("/costi", "/costi?uso=SPORT_ASSOCIATION", "27-bis");
                form();
                summary();
                get("/privacy", "/privacy", "Informativa sulla privacy");
                get("/stato", "/stato", "Numero della prenotazione");
                post(
                        "/stato",
                        Map.of("number", number, "surname", "Esempio", "birthDate", "31/05/1980"),
                        "/stato/esito");
                get("/stato/esito", "/stato/esito", number);
                post("/stato", Map.of("number", number, "surname", "Altri", "birthDate", "31/05/1980"), "/stato");
            }
        }

        private void form() throws IOException, InterruptedException {
            get("/prenota/dati", "/prenota/dati", "person.surname");
            Map<String, String> typed = new LinkedHashMap<>();
            typed.put("certificates", "CASELLARIO");
            typed.put("person.surname", "Esempio");
            typed.put("person.givenNames", "Anna");
            typed.put("person.birthDate", "31/05/1980");
            typed.put("person.birthPlace", "Lucca");
            typed.put("person.fiscalCode", "SMPNNA80E71E715A");
            post("/prenota/dati", typed, "/prenota/riepilogo");
        }

        private String summary() throws IOException, InterruptedException {
            return get("/prenota/riepilogo", "/prenota/riepilogo", "SMPNNA80E71E715A");
        }

        private String book() throws IOException, InterruptedException {
            form();
            String key = found(KEY, summary());
            post("/prenota/conferma", Map.of("key", key, "privacyRead", "true"), "/prenota/fatto");
            String number = found(NUMBER, get("/prenota/fatto", "/prenota/fatto", "data-number"));
            post("/prenota/nuova", Map.of(), "/prenota/dati");
            return number;
        }

        private String get(String page, String path, String words) throws IOException, InterruptedException {
            HttpResponse<String> answer = timed(page, HttpRequest.newBuilder(URI.create(server + path)));
            check(page, answer.statusCode() == 200 && answer.body().contains(words), answer);
            String fresh = found(TOKEN, answer.body());
            token = fresh.isEmpty() ? token : fresh;
            return answer.body();
        }

        private void post(String path, Map<String, String> fields, String next)
                throws IOException, InterruptedException {
            String body = "_csrf=" + encoded(token)
                    + fields.entrySet().stream()
                            .map(field -> "&" + field.getKey() + "=" + encoded(field.getValue()))
                            .collect(Collectors.joining());
            HttpResponse<String> answer = timed(
                    "POST " + path,
                    HttpRequest.newBuilder(URI.create(server + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body)));
            check(
                    "POST " + path,
                    answer.statusCode() == 302
                            && answer.headers()
                                    .firstValue("Location")
                                    .orElse("")
                                    .endsWith(next),
                    answer);
        }

        private HttpResponse<String> timed(String page, HttpRequest.Builder request)
                throws IOException, InterruptedException {
            if (thought > 0) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(2 * thought * NANOS_OF_A_MILLI));
            }
            HttpRequest ready = request.header("Accept", "text/html")
                    .header("Accept-Language", "it")
                    .build();
            long began = System.nanoTime();
            HttpResponse<String> answer = http.send(ready, BodyHandlers.ofString());
            if (counted) {
                times.computeIfAbsent(page, key -> new ConcurrentLinkedQueue<>())
                        .add(System.nanoTime() - began);
            }
            return answer;
        }

        private void check(String page, boolean right, HttpResponse<String> answer) {
            if (!right) {
                wrong.add(page + ": " + answer.statusCode() + " "
                        + answer.headers().firstValue("Location").orElse(""));
            }
        }

        private String found(Pattern pattern, String text) {
            Matcher match = pattern.matcher(text);
            return match.find() ? match.group(1) : "";
        }

        private String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
