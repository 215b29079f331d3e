package it.sportellocertificati.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Draws every model as Cockpit does, into {@code target/diagrams}: whoever reads them should see the whole on one screen. Set
 * {@code CHROMIUM} to the path of a browser, or let Playwright fetch its own.
 */
class DiagramRenderingIT {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;
    private static final Path PICTURES = Path.of("target", "diagrams");
    private static final String VIEWER = "/META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js";

    /** Draws at the models' own size and answers the box around everything, and every written text with its box. */
    private static final String DRAW = """
            async xml => {
              const viewer = new BpmnJS({container: '#canvas'});
              const {warnings} = await viewer.importXML(xml);
              const canvas = viewer.get('canvas');
              const outer = canvas.viewbox().inner;
              canvas.viewbox({x: outer.x - 20, y: outer.y - 20, width: %d, height: %d});
              const texts = [...document.querySelectorAll('.djs-label')]
                .filter(text => text.textContent.trim())
                .map(text => { const b = text.getBoundingClientRect();
                  return {text: text.textContent, x: b.x, y: b.y, width: b.width, height: b.height}; });
              return {warnings: warnings.map(String), width: outer.width + 40, height: outer.height + 40, texts};
            }""".formatted(WIDTH, HEIGHT);

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    @BeforeAll
    static void openBrowser() {
        String chromium = System.getenv("CHROMIUM");
        var options = new Playwright.CreateOptions();
        if (chromium != null) {
            options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        }
        playwright = Playwright.create(options);
        var launch = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox"));
        if (chromium != null) {
            launch.setExecutablePath(Path.of(chromium));
        }
        browser = playwright.chromium().launch(launch);
    }

    @AfterAll
    static void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    static Stream<Path> models() {
        return Models.files().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyDiagramFitsOneScreenAndIsDrawn(Path model) throws IOException {
        try (Page page =
                Objects.requireNonNull(browser).newPage(new Browser.NewPageOptions().setViewportSize(WIDTH, HEIGHT))) {
            page.setContent(
                    "<body style='margin:0;background:white'><div id='canvas' style='width:%dpx;height:%dpx'></div>"
                            .formatted(WIDTH, HEIGHT));
            page.addScriptTag(new Page.AddScriptTagOptions().setContent(viewer()));

            @SuppressWarnings("unchecked")
            var drawn = (Map<String, Object>) page.evaluate(DRAW, Files.readString(model));
            Files.createDirectories(PICTURES);
            Path picture = PICTURES.resolve(Models.name(model) + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(picture));

            assertThat((List<?>) drawn.get("warnings")).isEmpty();
            assertThat(number(drawn.get("width"))).as("width").isLessThanOrEqualTo(WIDTH);
            assertThat(number(drawn.get("height"))).as("height").isLessThanOrEqualTo(HEIGHT);
            assertThat(colours(ImageIO.read(picture.toFile())))
                    .as("shades of ink")
                    .isGreaterThan(10);
        }
    }

    private static double number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).doubleValue();
    }

    private static long colours(BufferedImage picture) {
        return Stream.iterate(0, y -> y < picture.getHeight(), y -> y + 1)
                .flatMapToInt(y ->
                        java.util.stream.IntStream.range(0, picture.getWidth()).map(x -> picture.getRGB(x, y)))
                .distinct()
                .count();
    }

    private static String viewer() throws IOException {
        try (var in = Objects.requireNonNull(DiagramRenderingIT.class.getResourceAsStream(VIEWER))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
