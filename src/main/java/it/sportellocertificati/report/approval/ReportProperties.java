package it.sportellocertificati.report.approval;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The names that stand in a published report.
 *
 * @param publisher on the title page
 * @param approver who approves, by office
 * @param procura as the author of chapters
 * @param camera as the author of chapters
 */
@ConfigurationProperties("sportello.report")
record ReportProperties(
        @DefaultValue("Procura della Repubblica presso il Tribunale di Lucca")
        String publisher,

        @DefaultValue("il Procuratore della Repubblica") String approver,
        @DefaultValue("Procura della Repubblica di Lucca") String procura,
        @DefaultValue("Camera di Commercio di Lucca") String camera) {}
