package io.hegui.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hegui.model.InspectionPackage;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Replaces whole sections of a package by those of a JSON object in the form of {@code inspection.json}; a section that
 * is {@code null} there counts as not supplied. The others stay the very same objects. Immutable and thread-safe.
 */
public final class PackageEdit implements UnaryOperator<InspectionPackage> {

    private static final String YEAR = "year";

    private final ObjectNode sections;
    private final String name;

    private PackageEdit(ObjectNode sections, String name) {
        this.sections = sections;
        this.name = name;
    }

    /**
     * The edit that this object describes.
     *
     * @param name what to call it in errors
     * @throws InputError when it is no JSON object; its sections are read when the edit is applied
     */
    public static PackageEdit of(String json, String name) {
        try {
            JsonNode tree = PackageReader.MAPPER.readTree(json);
            if (tree instanceof ObjectNode sections) {
                return new PackageEdit(sections, name);
            }
            throw InputError.at(name, "$", "no object", "an object with sections of a package");
        } catch (JsonProcessingException e) {
            throw new InputError(name + ": is no JSON", e);
        }
    }

    /**
     * The edited package.
     *
     * @throws InputError when a section is malformed
     */
    @Override
    public InspectionPackage apply(InspectionPackage base) {
        ObjectNode document = sections.deepCopy();
        if (!document.has(YEAR)) {
            document.put(YEAR, base.year());
        }
        InspectionPackage edited = PackageReader.fromJson(document.toString(), name);
        RecordComponent[] components = InspectionPackage.class.getRecordComponents();
        @Nullable
        Object[] values = Arrays.stream(components)
                .map(section -> value(section, sections.has(section.getName()) ? edited : base))
                .toArray();
        try {
            return InspectionPackage.class
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a package can't be put together of its sections", e);
        }
    }

    private static @Nullable Object value(RecordComponent section, InspectionPackage of) {
        try {
            return section.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a section of a package can't be seen", e);
        }
    }
}
