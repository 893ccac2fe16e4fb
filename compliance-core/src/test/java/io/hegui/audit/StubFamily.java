package io.hegui.audit;

import io.hegui.rule.Rule;
import io.hegui.rule.RuleFamily;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A family of rules that a test makes, each text its name and two counts. */
record StubFamily(String name, List<Rule> rules) implements RuleFamily {

    @Override
    public InputStream open(String path) {
        if (!path.endsWith(".properties")) {
            return new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8));
        }
        StringBuilder texts = new StringBuilder();
        for (Rule rule : rules) {
            for (String key : List.of("title", "fails", "message", "remediation")) {
                texts.append(rule.id().name())
                        .append('.')
                        .append(key)
                        .append('=')
                        .append(key)
                        .append(" {affected}/{population}\n");
            }
        }
        return new ByteArrayInputStream(texts.toString().getBytes(StandardCharsets.UTF_8));
    }
}
