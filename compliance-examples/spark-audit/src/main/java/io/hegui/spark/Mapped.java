package io.hegui.spark;

import java.util.Iterator;
import java.util.function.Function;

/**
 * An iterator that makes each item of another's when it is asked for. For one thread.
 *
 * @param <A> items of the other
 * @param <B> items of this
 */
final class Mapped<A, B> implements Iterator<B> {

    private final Iterator<A> items;
    private final Function<A, B> map;

    Mapped(Iterator<A> items, Function<A, B> map) {
        this.items = items;
        this.map = map;
    }

    @Override
    public boolean hasNext() {
        return items.hasNext();
    }

    @Override
    public B next() {
        return map.apply(items.next());
    }
}
