package io.hegui.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Merges parts that come in the order of their keys: one merged part a key. For one thread. */
final class MergedParts implements Iterator<MergedPart> {

    private final Licensees licensees;
    private final boolean fromTable;
    private final Iterator<Tuple2<PartKey, Part>> parts;
    private @Nullable Tuple2<PartKey, Part> ahead;

    MergedParts(Licensees licensees, boolean fromTable, Iterator<Tuple2<PartKey, Part>> parts) {
        this.licensees = licensees;
        this.fromTable = fromTable;
        this.parts = parts;
        this.ahead = next(parts);
    }

    private static @Nullable Tuple2<PartKey, Part> next(Iterator<Tuple2<PartKey, Part>> parts) {
        return parts.hasNext() ? parts.next() : null;
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public MergedPart next() {
        Tuple2<PartKey, Part> first = ahead;
        if (first == null) {
            throw new NoSuchElementException("no part is left");
        }
        MergedPart merged = new MergedPart(licensees, first._1(), fromTable);
        for (Tuple2<PartKey, Part> part = first; part != null && part._1().equals(merged.key()); part = ahead) {
            merged.add(part._2());
            ahead = next(parts);
        }
        return merged;
    }
}
