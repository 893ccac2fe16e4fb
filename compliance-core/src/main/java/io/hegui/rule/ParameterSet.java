package io.hegui.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All parameters of a rule set by name. Immutable and thread-safe. */
public final class ParameterSet {

    private final Map<String, Parameter<?>> byName;
    private final Map<String, Later<Map<String, Parameter<?>>>> byFamily;
    private final Set<String> overridden;

    private ParameterSet(
            Map<String, Parameter<?>> byName,
            Map<String, Later<Map<String, Parameter<?>>>> byFamily,
            Set<String> overridden) {
        this.byName = byName;
        this.byFamily = byFamily;
        this.overridden = overridden;
    }

    /**
     * A set of parameters.
     *
     * @throws IllegalArgumentException when two bear the same name
     */
    public static ParameterSet of(Collection<Parameter<?>> parameters) {
        return new ParameterSet(byName(parameters), Map.of(), Set.of());
    }

    private static Map<String, Parameter<?>> byName(Collection<Parameter<?>> parameters) {
        Map<String, Parameter<?>> byName = new TreeMap<>();
        for (Parameter<?> parameter : parameters) {
            if (byName.put(parameter.key().name(), parameter) != null) {
                throw twice(parameter.key().name());
            }
        }
        return byName;
    }

    private static IllegalArgumentException twice(String name) {
        return new IllegalArgumentException("two parameters are named " + name);
    }

    /**
     * The same set, and the parameters of a family that are read when one of them is first asked for; what is wrong with
     * them is thrown then.
     *
     * @param family begins their names, with a slash behind it
     * @param reading gives them; may be called more than once
     * @throws IllegalArgumentException when the same family was added before, or one of this set's own parameters is named
     *     as one of the family's
     */
    public ParameterSet and(String family, Supplier<List<Parameter<?>>> reading) {
        Map<String, Later<Map<String, Parameter<?>>>> families = new TreeMap<>(byFamily);
        Later<Map<String, Parameter<?>>> later = new Later<>(() -> ofFamily(family, reading.get()));
        if (families.put(family, later) != null) {
            throw new IllegalArgumentException("parameters of the family '" + family + "' were added before");
        }
        for (String name : byName.keySet()) {
            if (family.equals(familyOf(name)) && later.get().containsKey(name)) {
                throw twice(name);
            }
        }
        return new ParameterSet(byName, families, overridden);
    }

    private static Map<String, Parameter<?>> ofFamily(String family, List<Parameter<?>> parameters) {
        for (Parameter<?> parameter : parameters) {
            if (!family.equals(familyOf(parameter.key().name()))) {
                throw new IllegalArgumentException(
                        "parameter " + parameter.key().name() + " stands in the family '" + family
                                + "', expected a name that begins with " + family + "/");
            }
        }
        return byName(parameters);
    }

    private static @Nullable String familyOf(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? null : name.substring(0, slash);
    }

    /**
     * The parameter of a key.
     *
     * @throws IllegalArgumentException when there is none of that name and type
     */
    @SuppressWarnings("unchecked")
    public <T> Parameter<T> get(ParameterKey<T> key) {
        Parameter<?> parameter = named(key.name());
        if (!parameter.key().equals(key)) {
            throw new IllegalArgumentException("parameter " + key.name() + " is of type "
                    + parameter.key().type().name() + ", not " + key.type().name());
        }
        return (Parameter<T>) parameter;
    }

    /**
     * The parameter of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Parameter<?> named(String name) {
        Parameter<?> parameter = find(name);
        if (parameter == null) {
            throw new IllegalArgumentException("there is no parameter '" + name + "'");
        }
        return parameter;
    }

    /** Whether there is a parameter of that name. */
    public boolean has(String name) {
        return find(name) != null;
    }

    private @Nullable Parameter<?> find(String name) {
        Parameter<?> own = byName.get(name);
        String family = familyOf(name);
        if (own != null || family == null) {
            return own;
        }
        Later<Map<String, Parameter<?>>> known = byFamily.get(family);
        return known == null ? null : known.get().get(name);
    }

    /** The same set with a host's own value from one day on. */
    public <T> ParameterSet overriding(ParameterKey<T> key, LocalDate from, T value) {
        Parameter<T> changed =
                get(key).overriddenBy(new Parameter.Value<>(from, null, null, value, Source.of("host", Layer.OWN)));
        Map<String, Parameter<?>> copy = new TreeMap<>(byName);
        copy.put(key.name(), changed);
        Set<String> names = new TreeSet<>(overridden);
        names.add(key.name());
        return new ParameterSet(copy, byFamily, names);
    }

    /** All parameters by name. */
    public Collection<Parameter<?>> all() {
        Map<String, Parameter<?>> all = new TreeMap<>();
        byFamily.values().forEach(family -> all.putAll(family.get()));
        all.putAll(byName);
        return Collections.unmodifiableCollection(all.values());
    }

    /** Names of those that the host overrode. */
    public Set<String> overridden() {
        return Collections.unmodifiableSet(overridden);
    }
}
