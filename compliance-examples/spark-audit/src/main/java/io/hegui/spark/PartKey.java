package io.hegui.spark;

import java.io.Serializable;

/**
 * Where a part goes: parts with the same key are merged.
 *
 * @param licensee place among the licensees; {@link #NOBODY} for rows of no known licensee
 * @param group parts of a licensee are merged in groups first, each by its own task
 */
record PartKey(int licensee, int group) implements Comparable<PartKey>, Serializable {

    private static final long serialVersionUID = 1L;

    static final int NOBODY = -1;

    @Override
    public int compareTo(PartKey other) {
        int byLicensee = Integer.compare(licensee, other.licensee);
        return byLicensee != 0 ? byLicensee : Integer.compare(group, other.group);
    }
}
