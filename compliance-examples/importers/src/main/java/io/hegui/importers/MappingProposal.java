package io.hegui.importers;

import io.hegui.io.InputError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Proposes a mapping from the headers of a table and what stands below them, for a person to correct. Nothing is guessed
 * that the file doesn't show: columns of unknown name are listed, terms of unknown meaning have {@code null} as meaning.
 * Stateless and thread-safe.
 */
public final class MappingProposal {

    /** Header lines are looked for so far down. */
    private static final int DEEPEST_HEADER = 20;

    private static final int LOOKED_AT = 2_000;
    private static final int FEWEST_KNOWN = 2;
    private static final int MOST_TERMS = 40;
    private static final int LONGEST_TERM = 30;
    private static final Set<String> TIMES = Set.of("startedAt", TargetFields.ANSWERED_AT, TargetFields.ENDED_AT);

    /** Patterns that are tried on times which the default doesn't read, in this order. */
    private static final List<String> PATTERNS = List.of(
            "dd/MM/yyyy HH:mm:ss",
            "MM/dd/yyyy HH:mm:ss",
            "dd/MM/yyyy HH:mm",
            "MM/dd/yyyy HH:mm",
            "dd-MM-yyyy HH:mm:ss",
            "dd.MM.yyyy HH:mm:ss",
            "yyyyMMdd HH:mm:ss",
            "MMM d, yyyy h:mm:ss a",
            TimeReader.EPOCH_SECONDS,
            TimeReader.EPOCH_MILLIS);

    private static final long LARGEST_EPOCH_SECOND = 9_999_999_999L;

    private MappingProposal() {}

    /**
     * A mapping for a file with a header line.
     *
     * @param told zone, sheet and delimiter, where they are known
     * @throws InputError when the file can't be read, or no line of the first 20 has two headers that are known
     */
    public static ImportMapping of(Path file, ImportMapping told) {
        List<List<String>> rows = rows(file, told);
        int header = header(rows);
        if (header < 0) {
            throw new InputError(file.getFileName() + ": found no header line in the first " + DEEPEST_HEADER
                    + " lines, expected columns with names such as 主叫号码 or caller, 开始时间 or start time");
        }
        List<String> names = rows.get(header);
        List<List<String>> below = rows.subList(header + 1, rows.size());
        Map<String, FieldMapping> fields = new LinkedHashMap<>();
        List<String> notUnderstood = new ArrayList<>();
        for (String target : TargetFields.ALL) {
            for (int i = 0; i < names.size(); i++) {
                if (target.equals(HeaderTerms.fieldOf(names.get(i))) && names.indexOf(names.get(i)) == i) {
                    if (fields.containsKey(target)) {
                        notUnderstood.add(names.get(i));
                    } else {
                        fields.put(
                                target, FieldMapping.of(names.get(i)).withValues(meanings(target, column(below, i))));
                    }
                }
            }
        }
        names.stream()
                .filter(name -> !name.isBlank() && HeaderTerms.fieldOf(name) == null)
                .forEach(notUnderstood::add);
        return new ImportMapping(
                null,
                SourceKind.TABLE,
                told.zone(),
                patterns(fields, names, below, told),
                null,
                told.delimiter(),
                told.sheet(),
                fields,
                null,
                told.numbers(),
                told.own(),
                told.agents(),
                told.ids(),
                told.idPrefix(),
                notUnderstood);
    }

    /** The first rows; no more are read. */
    private static List<List<String>> rows(Path file, ImportMapping told) {
        List<List<String>> rows = new ArrayList<>();
        try {
            FileRows.read(
                    file,
                    SourceKind.TABLE,
                    told,
                    new RowSink() {
                        @Override
                        public void row(long line, List<String> cells, boolean last) {
                            rows.add(cells);
                            if (rows.size() == LOOKED_AT) {
                                throw new EnoughException();
                            }
                        }

                        @Override
                        public void row(long line, Layout layout, List<String> cells) {
                            row(line, cells, false);
                        }

                        @Override
                        public void unreadable(long line, DropReason reason) {
                            // the import will count it
                        }
                    },
                    bytes -> {});
        } catch (EnoughException e) {
            return rows;
        }
        return rows;
    }

    /** Ends reading early. */
    private static final class EnoughException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        EnoughException() {
            super(null, null, false, false);
        }
    }

    /** The first of the lines with most headers that are known; -1 when none has two. */
    private static int header(List<List<String>> rows) {
        int best = -1;
        long most = FEWEST_KNOWN - 1;
        for (int i = 0; i < Math.min(DEEPEST_HEADER, rows.size()); i++) {
            long known = rows.get(i).stream()
                    .map(HeaderTerms::fieldOf)
                    .filter(field -> field != null)
                    .distinct()
                    .count();
            if (known > most) {
                most = known;
                best = i;
            }
        }
        return best;
    }

    private static List<String> column(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column).strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Terms of a column that aren't ours: those that are understood with their meaning, others with null. */
    private static Map<String, @Nullable String> meanings(String field, List<String> texts) {
        Map<String, @Nullable String> meanings = new LinkedHashMap<>();
        if (!FieldValues.isTerm(field)) {
            return meanings;
        }
        for (String text : new TreeSet<>(texts)) {
            if (text.length() <= LONGEST_TERM && !FieldValues.isKnown(field, text)) {
                meanings.put(text, TermGuess.of(field, text));
                if (meanings.size() > MOST_TERMS) {
                    // no terms after all
                    return Map.of();
                }
            }
        }
        return meanings;
    }

    /** The one pattern that reads all times which the default doesn't; none when all are read or several would do. */
    private static List<String> patterns(
            Map<String, FieldMapping> fields, List<String> names, List<List<String>> below, ImportMapping told) {
        if (!told.dates().isEmpty()) {
            return told.dates();
        }
        TimeReader plain = new TimeReader(told.zone(), List.of());
        List<String> unread = new ArrayList<>();
        fields.forEach((field, from) -> {
            if (TIMES.contains(field)) {
                column(below, names.indexOf(from.column())).stream()
                        .filter(text -> plain.read(text).raw() != null)
                        .forEach(unread::add);
            }
        });
        List<String> fitting = unread.isEmpty()
                ? List.of()
                : PATTERNS.stream()
                        .filter(pattern -> readsAll(pattern, unread, told))
                        .toList();
        return fitting.size() == 1 ? fitting : List.of();
    }

    private static boolean readsAll(String pattern, List<String> texts, ImportMapping told) {
        TimeReader reader = new TimeReader(told.zone(), List.of(pattern));
        boolean seconds = pattern.equals(TimeReader.EPOCH_SECONDS);
        boolean millis = pattern.equals(TimeReader.EPOCH_MILLIS);
        return texts.stream().allMatch(text -> {
            if ((seconds || millis)
                    && (!text.matches("\\d{9,14}") || millis == Long.parseLong(text) <= LARGEST_EPOCH_SECOND)) {
                return false;
            }
            return reader.read(text).moment() != null;
        });
    }
}
