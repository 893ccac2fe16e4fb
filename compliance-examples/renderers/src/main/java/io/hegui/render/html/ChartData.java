package io.hegui.render.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hegui.audit.Statistics;
import io.hegui.calendar.DayWindow;
import io.hegui.obligation.Obligation;
import io.hegui.render.EarlierReport;
import io.hegui.render.RuleFindings;
import io.hegui.rule.LocalizedText;
import java.util.Comparator;
import java.util.List;

/** What the charts draw. For one report and one thread. */
final class ChartData {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_RULES = 15;
    private static final double HOUR = 3600;

    private final ReportView view;

    ChartData(ReportView view) {
        this.view = view;
    }

    /** JSON in which nothing can end the element that it stands in. */
    String json() {
        ObjectNode data = JSON.createObjectNode();
        data.put("level", view.report().grade().level().name());
        data.put("asOf", view.report().asOf().toString());
        Statistics figures = view.report().audit().statistics();
        numbers(data.putArray("months"), figures.callsByMonth());
        numbers(data.putArray("hours"), figures.callsByHour());
        DayWindow window = view.callingHours();
        if (window != null) {
            data.putArray("window").add(window.startInclusive() / HOUR).add(window.endExclusive() / HOUR);
        }
        ObjectNode connect = data.putObject("connect");
        connect.put("all", figures.connectRate());
        connect.put("outbound", figures.outboundConnectRate());
        connect.put("limit", view.connectLimit());
        figures.connectRateByMonth().forEach(connect.putArray("months")::add);
        complaints(data.putArray("complaints"));
        violations(data.putArray("violations"));
        score(data);
        years(data.putArray("years"));
        duties(data.putArray("duties"));
        try {
            return inPage(JSON.writeValueAsString(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /** These stand only inside texts, where an escape means the same. */
    private static String inPage(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static void numbers(ArrayNode array, List<Long> numbers) {
        numbers.forEach(array::add);
    }

    private static ObjectNode named(ArrayNode array, LocalizedText name) {
        return array.addObject().put("zh", name.zh()).put("en", name.en());
    }

    private void complaints(ArrayNode array) {
        view.complaintCategories()
                .forEach((name, counts) ->
                        numbers(named(array, ReportView.category(name)).putArray("counts"), counts));
    }

    private void violations(ArrayNode array) {
        view.failures().stream()
                .sorted(Comparator.comparingLong(RuleFindings::affected)
                        .reversed()
                        .thenComparing(RuleFindings::rule))
                .limit(MOST_RULES)
                .forEach(rule -> named(array, view.title(rule.rule()))
                        .put("severity", rule.severity().name())
                        .put("affected", rule.affected()));
    }

    private void score(ObjectNode data) {
        data.put("score", view.report().grade().score());
        ArrayNode steps = data.putArray("steps");
        Step.drawn(view.report().grade(), view.rules())
                .forEach(step ->
                        named(steps, step.name()).put("points", step.points()).put("left", step.left()));
    }

    private void years(ArrayNode array) {
        for (Year year : view.years()) {
            ObjectNode node = array.addObject().put("year", year.year());
            if (year.given() != null) {
                node.put("given", year.given().name());
            }
            EarlierReport audit = year.audited();
            if (audit != null) {
                node.put("level", audit.level().name())
                        .put("score", audit.score())
                        .put("asOf", audit.asOf());
            }
        }
    }

    private void duties(ArrayNode array) {
        for (Duty duty : view.duties()) {
            Obligation first = duty.first();
            ObjectNode node = named(array, first.title())
                    .put("due", first.dueOn().toString())
                    .put("state", first.state().name());
            if (first.opensOn() != null) {
                node.put("opens", first.opensOn().toString());
            }
        }
    }
}
