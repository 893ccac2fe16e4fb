package io.hegui.importers;

import io.hegui.model.Direction;
import io.hegui.model.PhoneNumber;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the direction of a call by what a mapping says of the center's side. Immutable and thread-safe. */
final class Directions {

    private final OwnSide own;
    private final Set<PhoneNumber> numbers = new HashSet<>();
    private final @Nullable Pattern extensions;

    Directions(OwnSide own) {
        this.own = own;
        own.numbers().forEach(number -> numbers.add(PhoneNumber.of(number)));
        this.extensions = own.extensions() == null ? null : Pattern.compile(own.extensions());
    }

    /** Whether it is an inner number, as far as the mapping tells. */
    boolean isExtension(@Nullable String number) {
        String bare = NumberText.bare(number);
        return bare != null && extensions != null && extensions.matcher(bare).matches();
    }

    /** Whether it is one of the center's numbers. */
    boolean isOwn(@Nullable String number) {
        String bare = NumberText.bare(number);
        return bare != null && !numbers.isEmpty() && numbers.contains(PhoneNumber.of(bare));
    }

    /** Whether it is the center's, a number of its own or an inner one. */
    boolean isInside(@Nullable String number) {
        return isOwn(number) || isExtension(number);
    }

    /** Whether it belongs to somebody outside, as far as numbers and extensions are told. */
    boolean isOutside(@Nullable String number) {
        return NumberText.bare(number) != null && !NumberText.isMark(number) && !isInside(number);
    }

    /** Whether anything is told by which inner and outer numbers part. */
    private boolean partsNumbers() {
        return extensions != null || !numbers.isEmpty();
    }

    /** The directions for which something speaks: none, one, or both when it contradicts itself. */
    Set<Direction> of(List<Leg> legs) {
        Set<Direction> found = EnumSet.noneOf(Direction.class);
        Leg entry = legs.get(0);
        if (contains(own.inboundContexts(), entry.context)) {
            found.add(Direction.INBOUND);
        }
        if (contains(own.outboundContexts(), entry.context)) {
            found.add(Direction.OUTBOUND);
        }
        if (legs.stream().anyMatch(leg -> !leg.placed && isTrunk(leg.channel))) {
            found.add(Direction.INBOUND);
        } else if (legs.stream().anyMatch(leg -> isTrunk(leg.partnerChannel) || (leg.placed && isTrunk(leg.channel)))) {
            found.add(Direction.OUTBOUND);
        }
        if (found.isEmpty() && partsNumbers()) {
            byNumbers(legs, found);
        }
        return found;
    }

    private void byNumbers(List<Leg> legs, Set<Direction> found) {
        Leg entry = legs.get(0);
        if (isOwn(entry.shownCaller) || (isInside(entry.caller) && anyCallee(legs))) {
            found.add(Direction.OUTBOUND);
        }
        if (isOutside(entry.caller) && (isInside(entry.callee) || isInside(entry.calledNumber))) {
            found.add(Direction.INBOUND);
        }
    }

    private boolean anyCallee(List<Leg> legs) {
        return legs.stream().anyMatch(leg -> isOutside(leg.callee));
    }

    /** Whether nobody outside takes part, and the mapping says enough to know. */
    boolean isInternal(List<Leg> legs) {
        return extensions != null
                && legs.stream()
                        .allMatch(leg -> isExtension(leg.caller)
                                && (isExtension(leg.callee) || NumberText.isMark(leg.callee) || isService(leg.callee))
                                && !isTrunk(leg.channel)
                                && !isTrunk(leg.partnerChannel));
    }

    private static boolean isService(@Nullable String callee) {
        return callee != null && (callee.startsWith("*") || callee.startsWith("#"));
    }

    private boolean isTrunk(@Nullable String channel) {
        return channel != null && own.trunks().stream().anyMatch(channel::startsWith);
    }

    private static boolean contains(List<String> contexts, @Nullable String context) {
        return context != null
                && contexts.stream()
                        .anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(context.toLowerCase(Locale.ROOT)));
    }
}
