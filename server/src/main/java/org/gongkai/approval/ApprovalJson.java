package org.gongkai.approval;

import org.gongkai.approval.ItemState.Waiting;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** States before and after, as the journal keeps them. Titles stay out: they may name applicants. */
final class ApprovalJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ApprovalJson() {}

    static String of(ApprovalRoute route) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("kind", route.kind().name());
        root.put("secondLookDays", route.secondLookDays());
        ArrayNode steps = root.putArray("steps");
        for (ApprovalStep step : route.steps()) {
            steps.addObject()
                    .put("name", step.name())
                    .put("role", step.role().name())
                    .put("within", step.within())
                    .put("returnsTo", step.returnsTo());
        }
        return MAPPER.writeValueAsString(root);
    }

    static String of(String subject, RouteVersion version, ItemState state, int round) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("subject", subject);
        root.put("route", version.id().toString());
        root.put("state", state.code());
        if (state instanceof Waiting waiting) {
            root.put("step", waiting.step());
            root.put("urgent", waiting.urgent());
        }
        root.put("round", round);
        return MAPPER.writeValueAsString(root);
    }

    static String of(Delegation delegation) {
        return MAPPER.writeValueAsString(MAPPER.createObjectNode()
                .put("person", delegation.person().toString())
                .put("delegate", delegation.delegate().toString())
                .put("from", delegation.first().toString())
                .put("to", delegation.last().toString()));
    }
}
