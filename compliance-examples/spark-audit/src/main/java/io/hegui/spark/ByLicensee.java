package io.hegui.spark;

import org.apache.spark.Partitioner;
import org.jspecify.annotations.Nullable;

/** Spreads keys over partitions, one after the other: the groups of a licensee, then those of the next. Immutable. */
final class ByLicensee extends Partitioner {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 4_096;

    private final int partitions;
    private final int groups;

    /** For so many licensees and groups of each. */
    ByLicensee(int licensees, int groups) {
        this.partitions = (int) Math.min(MOST, (long) licensees * groups);
        this.groups = groups;
    }

    @Override
    public int numPartitions() {
        return partitions;
    }

    @Override
    public int getPartition(Object key) {
        PartKey part = (PartKey) key;
        return (int) Math.floorMod((long) part.licensee() * groups + part.group(), (long) partitions);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ByLicensee that && partitions == that.partitions && groups == that.groups;
    }

    @Override
    public int hashCode() {
        return partitions * 31 + groups;
    }
}
