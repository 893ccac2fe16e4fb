package io.hegui.rule;

import io.hegui.model.ConsentRecord;
import java.util.Comparator;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The order of {@link ConsentBook#LATEST_FIRST}. A class rather than a chain of twenty comparators, each of which a first
 * decision would wait for; what two consents seldom share is compared first. Stateless and thread-safe.
 */
final class LatestFirst implements Comparator<ConsentRecord> {

    @Override
    public int compare(ConsentRecord one, ConsentRecord other) {
        int order = Long.compare(given(other), given(one));
        order = order != 0 ? order : plain(one.id()).compareTo(plain(other.id()));
        order = order != 0 ? order : plain(one.subject()).compareTo(plain(other.subject()));
        order = order != 0 ? order : text(one.purpose()).compareTo(text(other.purpose()));
        order = order != 0 ? order : text(one.expiresAt()).compareTo(text(other.expiresAt()));
        order = order != 0 ? order : text(one.withdrawnAt()).compareTo(text(other.withdrawnAt()));
        order = order != 0 ? order : text(one.confirmedAt()).compareTo(text(other.confirmedAt()));
        order = order != 0 ? order : text(one.evidenceFile()).compareTo(text(other.evidenceFile()));
        order = order != 0 ? order : text(one.evidenceSha256()).compareTo(text(other.evidenceSha256()));
        order = order != 0 ? order : normalized(one).compareTo(normalized(other));
        order = order != 0 ? order : text(one.givenAt()).compareTo(text(other.givenAt()));
        order = order != 0 ? order : text(one.channel()).compareTo(text(other.channel()));
        order = order != 0 ? order : written(one).compareTo(written(other));
        return order != 0 ? order : compareRest(one, other);
    }

    private static int compareRest(ConsentRecord one, ConsentRecord other) {
        int order = new TreeMap<>(one.unreadable()).toString().compareTo(new TreeMap<>(other.unreadable()).toString());
        order = order != 0 ? order : absent(one.id(), other.id());
        order = order != 0 ? order : absent(one.subject(), other.subject());
        order = order != 0 ? order : absent(one.evidenceFile(), other.evidenceFile());
        order = order != 0 ? order : absent(one.evidenceSha256(), other.evidenceSha256());
        return order != 0 ? order : absent(one.phone(), other.phone());
    }

    private static long given(ConsentRecord consent) {
        return consent.givenAt() == null ? Long.MIN_VALUE : consent.givenAt().localSecond();
    }

    private static String normalized(ConsentRecord consent) {
        return consent.phone() == null ? "" : consent.phone().normalized();
    }

    private static String written(ConsentRecord consent) {
        return consent.phone() == null ? "" : consent.phone().text();
    }

    private static String plain(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    /** What is absent comes behind what is there. */
    private static int absent(@Nullable Object one, @Nullable Object other) {
        return Boolean.compare(one == null, other == null);
    }
}
