package io.hegui.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All parameters of a rule set by name. Immutable and thread-safe. */
public final class ParameterSet {

    private final Map<String, Parameter<?>> byName;
    private final Set<String> overridden;

    private ParameterSet(Map<String, Parameter<?>> byName, Set<String> overridden) {
        this.byName = byName;
        this.overridden = overridden;
    }

    /**
     * A set of parameters.
     *
     * @throws IllegalArgumentException when two bear the same name
     */
    public static ParameterSet of(Collection<Parameter<?>> parameters) {
        Map<String, Parameter<?>> byName = new TreeMap<>();
        for (Parameter<?> parameter : parameters) {
            if (byName.put(parameter.key().name(), parameter) != null) {
                throw new IllegalArgumentException(
                        "two parameters are named " + parameter.key().name());
            }
        }
        return new ParameterSet(byName, Set.of());
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
        Parameter<?> parameter = byName.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("there is no parameter '" + name + "'");
        }
        return parameter;
    }

    /** Whether there is a parameter of that name. */
    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** The same set with a host's own value from one day on. */
    public <T> ParameterSet overriding(ParameterKey<T> key, LocalDate from, T value) {
        Parameter<T> changed =
                get(key).overriddenBy(new Parameter.Value<>(from, null, null, value, Source.of("host", Layer.OWN)));
        Map<String, Parameter<?>> copy = new TreeMap<>(byName);
        copy.put(key.name(), changed);
        Set<String> names = new TreeSet<>(overridden);
        names.add(key.name());
        return new ParameterSet(copy, names);
    }

    /** All parameters by name. */
    public Collection<Parameter<?>> all() {
        return java.util.Collections.unmodifiableCollection(byName.values());
    }

    /** Names of those that the host overrode. */
    public Set<String> overridden() {
        return java.util.Collections.unmodifiableSet(overridden);
    }
}
