package io.hegui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in a document where another value can be put; of a list, its first element.
 *
 * @param parent an object or a list
 * @param field of an object; empty in a list
 * @param path such as {@code $.license.status}
 */
record JsonPlace(JsonNode parent, String field, String path) {

    /** Every place, from the outside in. */
    static List<JsonPlace> in(JsonNode document) {
        List<JsonPlace> places = new ArrayList<>();
        collect("$", document, places);
        return places;
    }

    private static void collect(String path, JsonNode node, List<JsonPlace> into) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(child -> add(new JsonPlace(object, child.getKey(), path + "." + child.getKey()), into));
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            add(new JsonPlace(array, "", path + "[0]"), into);
        }
    }

    private static void add(JsonPlace place, List<JsonPlace> into) {
        into.add(place);
        collect(place.path, place.value(), into);
    }

    JsonNode value() {
        return parent instanceof ObjectNode object ? object.get(field) : parent.get(0);
    }

    /** Puts a value there and gives back what stood there. */
    JsonNode put(JsonNode value) {
        return parent instanceof ObjectNode object ? object.replace(field, value) : ((ArrayNode) parent).set(0, value);
    }
}
