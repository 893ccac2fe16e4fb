package io.hegui.bpo.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An audit, as its tenant sees it. Immutable and thread-safe.
 *
 * @param id tells it from all others
 * @param asOf day of the audit, whose end counts
 * @param profile {@code guide} or {@code law}
 * @param state how far it is
 * @param percent of the calls that are read; null unless it is running
 * @param createdAt when it was asked for, on China's clocks
 * @param finishedAt when it ended; null before
 * @param error why it failed, in one line; null unless it did
 * @param grade level; null before it is done
 * @param score points; null before it is done
 * @param provisional whether what was not supplied may change the level; null before it is done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Audit(
        String id,
        LocalDate asOf,
        String profile,
        AuditState state,
        @Nullable Integer percent,
        LocalDateTime createdAt,
        @Nullable LocalDateTime finishedAt,
        @Nullable String error,
        @Nullable String grade,
        @Nullable BigDecimal score,
        @JsonProperty("provisional") @Nullable Boolean provisional) {

    Audit at(int value) {
        return new Audit(id, asOf, profile, state, value, createdAt, finishedAt, error, grade, score, provisional);
    }
}
