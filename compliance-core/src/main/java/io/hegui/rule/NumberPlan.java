package io.hegui.rule;

import io.hegui.model.PhoneNumber;
import io.hegui.model.Province;
import org.jspecify.annotations.Nullable;

/** Knows which province a telephone number belongs to. Implementations are thread-safe. */
public interface NumberPlan {

    /** Knows no province. */
    NumberPlan UNKNOWN = number -> null;

    /** The province of a number; null when it is not known. Never a guess. */
    @Nullable
    Province provinceOf(PhoneNumber number);
}
