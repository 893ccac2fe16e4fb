package io.hegui.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hegui.model.InspectionPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads {@code inspection.json}: strict, with one clear error. Stateless and thread-safe. */
public final class PackageReader {

    static final ObjectMapper MAPPER = PackageMapper.create();

    private PackageReader() {}

    /**
     * Reads a file.
     *
     * @throws InputError when it is missing or malformed
     */
    public static InspectionPackage read(Path file) {
        try {
            return fromJson(Files.readString(file), String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw new InputError(file.getFileName() + ": found no file that can be read", e);
        }
    }

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
