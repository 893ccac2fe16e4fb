package io.hegui.benchmarks.engines;

import io.hegui.model.CallRecord;
import java.util.Locale;

/** The rules in one engine, set up for one {@link Case}. For one thread at a time. */
public interface Engine {

    /** Judges calls, from the first to the finished counts. May be called again. */
    Counts count(Iterable<CallRecord> calls);

    /** Whether it does only the rules that one call decides. */
    default boolean singleOnly() {
        return false;
    }

    /** Engines by name. */
    enum Kind {
        HAND,
        HEGUI,
        DROOLS,
        EVRETE,
        EASY_RULES,
        CEL;

        /** Sets the engine up. */
        public Engine open(Case given) {
            return switch (this) {
                case HAND -> new HandLoop(given);
                case HEGUI -> new HeguiEngine(given);
                case DROOLS -> new DroolsEngine(given);
                case EVRETE -> new EvreteEngine(given);
                case EASY_RULES -> new EasyRulesEngine(given);
                case CEL -> new CelEngine(given);
            };
        }

        /** Name in lower case with hyphens. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The engine of that {@link #id()}. */
        public static Kind ofId(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
