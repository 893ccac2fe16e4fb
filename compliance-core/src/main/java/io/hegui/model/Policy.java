package io.hegui.model;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 制度文件: a policy handed in. Immutable and thread-safe.
 *
 * @param kind kind
 * @param sealed bears the company seal
 * @param clauses clauses it holds
 */
public record Policy(
        @NotNull @Nullable PolicyKind kind, @Nullable Boolean sealed, List<PolicyClause> clauses) {
    public Policy {
        clauses = clauses == null ? List.of() : List.copyOf(clauses);
    }
}
