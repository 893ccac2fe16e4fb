package io.hegui.crm.web;

import io.hegui.rule.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every page needs. For one answer.
 *
 * @param title what it is called
 * @param path its own path, such as {@code /refusals}
 * @param base the path of the application, empty at the root
 * @param csrf the token that forms send back
 * @param note what the last form did; null when there was none
 * @param refused whether that was refused
 * @param simulated whether the line is a simulated one
 */
public record Page(
        LocalizedText title,
        String path,
        String base,
        CsrfToken csrf,
        @Nullable LocalizedText note,
        boolean refused,
        boolean simulated) {

    /** The address of a path of this application. */
    public String to(String there) {
        return base + there;
    }
}
