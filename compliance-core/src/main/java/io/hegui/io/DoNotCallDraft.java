package io.hegui.io;

import io.hegui.model.DoNotCallEntry;
import io.hegui.model.PhoneNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry of the do-not-call list in the making. For one thread. */
final class DoNotCallDraft {

    static final List<Field<DoNotCallDraft>> FIELDS = List.of(
            Field.phone("phone", "手机号", DoNotCallDraft::phone),
            Field.moment("since", "加入日期", (draft, since) -> draft.since(since.date())));

    private @Nullable PhoneNumber phone;
    private @Nullable LocalDate since;

    private void phone(PhoneNumber value) {
        phone = value;
    }

    private void since(LocalDate value) {
        since = value;
    }

    /** The entry; an unreadable day counts as absent: the number must never be called. */
    DoNotCallEntry build(Map<String, String> unreadable) {
        return new DoNotCallEntry(phone, since);
    }
}
