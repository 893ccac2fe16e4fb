package io.hegui.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hegui.model.InspectionPackage;

/** Reads {@code inspection.json}: strict, with one clear error. Stateless and thread-safe. */
public final class PackageReader {

    static final ObjectMapper MAPPER = PackageMapper.create();

    private PackageReader() {}

    /**
     * Reads a document.
     *
     * @param name what to call it in errors
     * @throws InputError when it is malformed
     */
    public static InspectionPackage fromJson(String json, String name) {
        try {
            return MAPPER.readValue(json, InspectionPackage.class);
        } catch (JsonProcessingException e) {
            throw new InputError(name + ": " + e.getOriginalMessage(), e);
        }
    }
}
