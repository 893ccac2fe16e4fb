package io.hegui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.io.PackageReader;
import io.hegui.io.RuleSets;
import io.hegui.model.ComplaintCase;
import io.hegui.model.Moment;
import io.hegui.rule.Facts;
import io.hegui.rule.NumberPlan;
import io.hegui.rule.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    private static final RuleSet RULES = RuleSets.of(List.of(), NumberPlan.UNKNOWN);

    @Test
    void counts_complaints_of_the_year_by_category_and_month() {
        List<ComplaintCase> cases = new ArrayList<>(List.of(
                complaint("扣费", "2024-01-01T00:00:00"),
                complaint("质量", "2024-01-31T23:59:59"),
                complaint("质量", "2024-12-31T23:59:59"),
                complaint("质量 ", "2024-02-01T08:00:00"),
                complaint("质量", "2023-12-31T23:59:59"),
                complaint("质量", "2025-01-01T00:00:00"),
                complaint(null, "2024-06-15T10:00:00"),
                complaint("质量", null)));

        Map<String, List<Long>> counted = counted(cases);

        assertThat(counted.keySet()).containsExactly("质量", "", "扣费");
        assertThat(counted.get("质量")).containsExactly(1L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L);
        assertThat(counted.get("扣费").get(0)).isEqualTo(1);
        assertThat(counted.get("").get(5)).isEqualTo(1);
        Collections.reverse(cases);
        assertThat(counted(cases).toString()).isEqualTo(counted.toString());
    }

    @Test
    void counts_no_categories_where_no_complaints_were_supplied() {
        assertThat(counted(null)).isEmpty();
    }

    private static Map<String, List<Long>> counted(@Nullable List<ComplaintCase> cases) {
        Facts facts = Facts.of(PackageReader.fromJson("{\"year\": 2024}", "test"), LocalDate.of(2025, 3, 1), RULES)
                .complaints(cases)
                .build();
        return Auditor.open(facts, RULES).audit(List.of()).statistics().complaintsByCategory();
    }

    private static ComplaintCase complaint(@Nullable String category, @Nullable String receivedAt) {
        return ComplaintCase.builder()
                .category(category)
                .receivedAt(receivedAt == null ? null : Moment.parse(receivedAt))
                .build();
    }
}
