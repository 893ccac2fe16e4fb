package io.hegui.rules.anomaly;

import io.hegui.model.CallRecord;
import io.hegui.rules.text.IdCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Call ids as longs, one to one: as {@link IdCodes} packs them, and the rest as texts. For one thread at a time. */
final class CallIds {

    private final IdCodes codes = new IdCodes();
    private final List<String> others = new ArrayList<>();

    /** What {@link #prepare} saw; kept so that looking is not left out. */
    @SuppressWarnings("UnusedVariable")
    private int seen;

    /**
     * Looks at the ids of these calls, so that memory that has to be fetched is fetched for all of them at once. Changes
     * nothing that can be seen.
     */
    void prepare(CallRecord[] calls, int size) {
        int all = 0;
        for (int i = 0; i < size; i++) {
            String id = calls[i].id();
            all += id == null || id.isEmpty() ? 0 : id.charAt(0);
        }
        seen = all;
    }

    /** The code of an id; 0 for none. */
    long pack(@Nullable String id) {
        if (id == null) {
            return 0;
        }
        long code = codes.codeOf(id);
        return code == IdCodes.NONE ? keep(id) : code;
    }

    private long keep(String id) {
        others.add(id);
        return -others.size();
    }

    /** The id of a code of this table; null for none. */
    @Nullable
    String unpack(long code) {
        return code == 0 ? null : text(code);
    }

    private String text(long code) {
        return code < 0 ? others.get((int) -code - 1) : codes.text(code);
    }

    /** What turns a code of another table into one of this. */
    LongUnaryOperator translating(CallIds other) {
        IdCodes.Translation translation = codes.translating(other.codes);
        return code -> {
            if (code == 0) {
                return 0;
            }
            long ours = code < 0 ? IdCodes.NONE : translation.of(code);
            return ours == IdCodes.NONE ? keep(other.text(code)) : ours;
        };
    }
}
