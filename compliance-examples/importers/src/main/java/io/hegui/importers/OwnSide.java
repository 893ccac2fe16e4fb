package io.hegui.importers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What tells the center's side of a call from the user's, and so its direction. Without any of it directions stay unknown.
 * Immutable and thread-safe.
 *
 * @param numbers the center's own numbers
 * @param extensions pattern of inner numbers, matched against the whole number; null: none known
 * @param trunks beginnings of the names of channels to the public network, such as {@code PJSIP/carrier-}
 * @param inboundContexts dial-plan contexts in which calls from users arrive
 * @param outboundContexts dial-plan contexts from which users are called
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OwnSide(
        List<String> numbers,
        @Nullable String extensions,
        List<String> trunks,
        List<String> inboundContexts,
        List<String> outboundContexts) {

    /** Nothing is known. */
    public static final OwnSide UNKNOWN = new OwnSide(null, null, null, null, null);

    /** Copies the lists, checks the pattern. */
    @SuppressWarnings("NullAway")
    public OwnSide(
            @Nullable List<String> numbers,
            @Nullable String extensions,
            @Nullable List<String> trunks,
            @Nullable List<String> inboundContexts,
            @Nullable List<String> outboundContexts) {
        if (extensions != null) {
            try {
                Pattern.compile(extensions);
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException("'extensions' is no regular expression: " + e.getDescription(), e);
            }
        }
        this.numbers = copy(numbers);
        this.extensions = extensions;
        this.trunks = copy(trunks);
        this.inboundContexts = copy(inboundContexts);
        this.outboundContexts = copy(outboundContexts);
    }

    private static List<String> copy(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
