package io.hegui.benchmarks.start;

import io.hegui.benchmarks.Data;
import io.hegui.benchmarks.engines.Case;
import io.hegui.benchmarks.engines.Check;
import io.hegui.benchmarks.engines.Counts;
import io.hegui.benchmarks.engines.Engine;
import java.util.List;

/** One decision by another engine, by the seven rules that one call decides. */
public final class EngineStart {

    private EngineStart() {}

    /** Decides by the engine that the argument names. */
    public static void main(String[] arguments) {
        Engine engine = Engine.Kind.ofId(arguments[0])
                .open(new Case(2024, Data.AS_OF, List.of(), List.of(OneCall.consent()), null));
        Counts counts = engine.count(List.of(OneCall.call()));
        OneCall.requireOne(
                counts.get(Check.CALLING_HOURS) + counts.get(Check.NUMBER_SHAPE) + counts.get(Check.CONSENT));
    }
}
