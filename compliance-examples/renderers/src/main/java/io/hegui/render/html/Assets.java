package io.hegui.render.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What is put into every file as it is: style, script, charts. Immutable and thread-safe.
 *
 * @param style the style sheet
 * @param script our script
 * @param charts the chart library, Apache ECharts
 * @param policy the content security policy that lets just these in
 */
record Assets(String style, String script, String charts, String policy) {

    private static final String CHARTS = "echarts/dist/echarts.common.min.js";

    static Assets load() {
        String style = text("report.css");
        String script = text("report.js");
        String charts = text(CHARTS);
        // Charts set the font of their labels by attribute; a style can't run anything.
        String policy = "default-src 'none'; script-src " + hash(charts) + " " + hash(script) + "; style-src "
                + hash(style) + "; style-src-attr 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
        return new Assets(style, script, charts, policy);
    }

    private static String text(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the renderers' jar lacks " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            if (text.contains("</script") || text.contains("</style") || text.contains("<!--")) {
                throw new IllegalStateException(name + " can't stand inside a page");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can't be read", e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
