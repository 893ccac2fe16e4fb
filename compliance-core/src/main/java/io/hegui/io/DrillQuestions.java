package io.hegui.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hegui.evidence.DrillDesk;
import io.hegui.evidence.DrillQuestion;
import io.hegui.rule.Layer;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleId;
import io.hegui.rule.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The questions of a drill that ship with the library. Stateless and thread-safe. */
public final class DrillQuestions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DrillQuestions() {}

    /** What inspectors ask on site by the guides, in the order of the desks. */
    public static List<DrillQuestion> standard() {
        try (InputStream in =
                Objects.requireNonNull(DrillQuestions.class.getResourceAsStream("drill-questions.json"))) {
            List<DrillQuestion> questions = new ArrayList<>();
            JSON.readTree(in).path("questions").forEach(question -> questions.add(question(question)));
            return List.copyOf(questions);
        } catch (IOException e) {
            throw new UncheckedIOException("drill-questions.json can't be read", e);
        }
    }

    private static DrillQuestion question(JsonNode node) {
        List<RuleId> rules = new ArrayList<>();
        node.path("rules").forEach(rule -> rules.add(new RuleId(rule.asText())));
        return new DrillQuestion(
                node.path("id").asText(),
                DrillDesk.valueOf(node.path("desk").asText()),
                new LocalizedText(node.path("zh").asText(), node.path("en").asText()),
                rules,
                Source.of(node.path("source").asText(), Layer.GUIDE));
    }
}
