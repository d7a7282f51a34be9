package org.gongkai.report.check;

import java.util.List;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Findings as JSON:
 * {@code {"findings":[{"rule","severity","cells":[…],"expected","found","basis","message","english","passages":[…]}]}}.
 * A passage is {@code {"document","text","place"}}; its document is empty for the report under check.
 */
public final class FindingsJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private FindingsJson() {}

    /** The findings as an indented JSON document. */
    public static String write(List<Finding> findings) {
        return MAPPER.writeValueAsString(tree(findings));
    }

    /** The findings as a JSON tree. */
    public static ObjectNode tree(List<Finding> findings) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode list = root.putArray("findings");
        for (Finding finding : findings) {
            ObjectNode node = list.addObject();
            node.put("rule", finding.rule());
            node.put("severity", finding.severity().code());
            ArrayNode cells = node.putArray("cells");
            finding.cells().forEach(key -> cells.add(key.toString()));
            node.put("expected", finding.expected());
            node.put("found", finding.found());
            node.put("basis", finding.basis());
            node.put("message", finding.message());
            node.put("english", finding.english());
            ArrayNode passages = node.putArray("passages");
            for (Passage passage : finding.passages()) {
                passages.addObject()
                        .put("document", passage.document())
                        .put("text", passage.text())
                        .put("place", passage.place().toString());
            }
        }
        return root;
    }
}
