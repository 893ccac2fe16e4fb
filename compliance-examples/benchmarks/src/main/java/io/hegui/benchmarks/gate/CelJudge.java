package io.hegui.benchmarks.gate;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.hegui.gate.CallAttempt;
import io.hegui.model.Moment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** CEL: one expression over a map of variables; lookups and counts in Java. */
final class CelJudge implements Judge {

    private static final List<String> TRUTHS =
            List.of("licensed", "ownNumber", "complete", "unwilling", "consented", "agentMayMarket");
    private static final List<String> NUMBERS = List.of("clock", "lastHour", "today", "todayToUser");
    private static final String EXPRESSION = "licensed && ownNumber && complete && clock >= 32400 && clock < 75600"
            + " && !unwilling && consented && agentMayMarket && lastHour < 50 && today < 30 && todayToUser < 100";

    private final Dialling center;
    private final CelRuntime.Program program;

    CelJudge(Dialling center) {
        this.center = center;
        CelCompilerBuilder compiler = CelCompilerFactory.standardCelCompilerBuilder();
        TRUTHS.forEach(name -> compiler.addVar(name, SimpleType.BOOL));
        NUMBERS.forEach(name -> compiler.addVar(name, SimpleType.INT));
        try {
            program = CelRuntimeFactory.legacyCelRuntimeBuilder()
                    .build()
                    .createProgram(compiler.build().compile(EXPRESSION).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean allows(CallAttempt attempt, Moment at) {
        Question question = new Question(center, attempt, at);
        Map<String, Object> variables = new HashMap<>(32);
        variables.put("licensed", question.licensed());
        variables.put("ownNumber", question.ownNumber());
        variables.put("complete", question.complete());
        variables.put("unwilling", question.unwilling());
        variables.put("consented", question.consented());
        variables.put("agentMayMarket", question.agentMayMarket());
        variables.put("clock", (long) question.clock());
        variables.put("lastHour", (long) question.lastHour());
        variables.put("today", (long) question.today());
        variables.put("todayToUser", (long) question.todayToUser());
        try {
            return (Boolean) Objects.requireNonNull(program.eval(variables));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }
}
