package org.gongkai.ledger.backup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.gongkai.ledger.JournalProof;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.LedgerException.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a backup says of itself, first of all in the archive.
 *
 * @param program       the version of the program that made it
 * @param schema        the version of the tables
 * @param made          when its state was taken
 * @param database      where it came from, {@code SQLITE} or {@code POSTGRESQL}
 * @param heads         the last entry of every chain of the journal
 * @param files         how many files the books know, and
 * @param fileBytes     how many bytes they have
 * @param configuration the parts that are settings and keys
 */
record Manifest(String program, String schema, Instant made, String database, List<JournalProof.Witness> heads,
        List<TablePart> tables, long files, long fileBytes, List<Part> configuration) {

    private static final int FORMAT = 1;
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Pattern VERSION = Pattern.compile("[0-9][0-9.]{0,20}");

    /** A part of the archive. */
    record Part(String name, long size, String sha256) {}

    /**
     * The part that holds a table.
     *
     * @param part  packed
     * @param bytes how many bytes the rows have, unpacked
     * @param sum   see {@link TableSum}
     */
    record TablePart(CopiedTable table, Part part, long bytes, long rows, String sum) {}

    byte[] json() {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", FORMAT);
        root.put("program", program).put("schema", schema).put("made", made.toString()).put("database", database);
        ArrayNode chains = root.putArray("heads");
        for (JournalProof.Witness head : heads) {
            chains.addObject()
                    .put("agency", head.agency().toString())
                    .put("number", head.number())
                    .put("hash", head.hash());
        }
        ArrayNode all = root.putArray("tables");
        for (TablePart each : tables) {
            ObjectNode node = put(all.addObject().put("table", each.table().name()), each.part());
            node.put("bytes", each.bytes()).put("rows", each.rows()).put("sum", each.sum());
            ArrayNode columns = node.putArray("columns");
            each.table()
                    .columns()
                    .forEach(column -> columns.addObject()
                            .put("name", column.name())
                            .put("kind", column.kind().code()));
        }
        root.put("files", files).put("fileBytes", fileBytes);
        ArrayNode settings = root.putArray("configuration");
        configuration.forEach(each -> put(settings.addObject(), each));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private static ObjectNode put(ObjectNode node, Part part) {
        return node.put("part", part.name()).put("size", part.size()).put("sha256", part.sha256());
    }

    /**
     * Reads one; nothing in it is believed before it has been looked at.
     *
     * @throws LedgerException {@link Reason#NEWER}, {@link Reason#BROKEN_ARCHIVE} or {@link Reason#HOSTILE_ARCHIVE}
     */
    static Manifest read(byte[] json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            if (root.required("format").intValue() > FORMAT) {
                throw new LedgerException(Reason.NEWER, "", null);
            }
            List<JournalProof.Witness> heads = new ArrayList<>();
            for (JsonNode head : root.required("heads")) {
                heads.add(new JournalProof.Witness(UUID.fromString(text(head, "agency")),
                        head.required("number").longValue(), text(head, "hash")));
            }
            List<TablePart> tables = new ArrayList<>();
            for (JsonNode node : root.required("tables")) {
                tables.add(table(node));
            }
            List<Part> configuration = new ArrayList<>();
            for (JsonNode node : root.required("configuration")) {
                configuration.add(part(node));
            }
            return new Manifest(text(root, "program"), checked(VERSION, text(root, "schema")),
                    Instant.parse(text(root, "made")), text(root, "database"), List.copyOf(heads), List.copyOf(tables),
                    root.required("files").longValue(), root.required("fileBytes").longValue(),
                    List.copyOf(configuration));
        } catch (LedgerException known) {
            throw known;
        } catch (RuntimeException wrong) {
            throw new LedgerException(Reason.BROKEN_ARCHIVE, ArchiveParts.MANIFEST, wrong);
        }
    }

    private static TablePart table(JsonNode node) {
        List<CopiedTable.Column> columns = new ArrayList<>();
        for (JsonNode column : node.required("columns")) {
            columns.add(new CopiedTable.Column(checked(NAME, text(column, "name")),
                    ColumnKind.of(text(column, "kind"))));
        }
        return new TablePart(new CopiedTable(checked(NAME, text(node, "table")), List.copyOf(columns)), part(node),
                node.required("bytes").longValue(), node.required("rows").longValue(), text(node, "sum"));
    }

    private static Part part(JsonNode node) {
        return new Part(text(node, "part"), node.required("size").longValue(), text(node, "sha256"));
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }

    private static String checked(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new LedgerException(Reason.HOSTILE_ARCHIVE, ArchiveParts.MANIFEST, null);
        }
        return text;
    }
}
